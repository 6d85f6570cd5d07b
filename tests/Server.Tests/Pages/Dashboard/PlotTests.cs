using CxKit.Core.Insights.Watermelon;
using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Surveys;
using CxKit.Hosting.Figures;
using CxKit.Server.Pages.Dashboard;
using CxKit.Server.Pages.Languages;
using CxKit.Server.Pages.Plots;

namespace CxKit.Server.Tests.Pages.Dashboard;

public sealed class PlotTests
{
    private static readonly Dictionary<string, double> _targets = new() { ["sla.attainment"] = 0.95, ["csat.top"] = 0.85 };

    [Fact]
    public void A_watermelon_shows_its_flesh_between_what_customers_say_and_what_was_kept()
    {
        var marks = GapPlot.Draw(Team(Verdict.Ripe, kept: 98, satisfied: 40), _targets);

        var flesh = marks.OfType<Bar>().Single(b => b.Look == "gap flesh");
        flesh.From.Should().BeApproximately(0.4, 1e-9);
        flesh.To.Should().BeInRange(0.96, 0.98);
        marks.OfType<Bar>().Should().ContainSingle(b => b.Look == "rind in" && b.To == 0.98);
        marks.OfType<Stroke>().Where(s => s.Look == "interval").Should().NotBeEmpty();
    }

    [Theory]
    [InlineData(Verdict.Sound)]
    [InlineData(Verdict.CannotTell)]
    public void Nothing_is_red_that_is_not_outside_the_target(Verdict verdict) =>
        GapPlot.Draw(Team(verdict, kept: 98, satisfied: 90), _targets).Select(m => m.Look).Should().Contain("gap pale").And.NotContain("gap flesh");

    [Fact]
    public void What_nobody_told_is_hollow_and_not_full() =>
        GapPlot.Draw(Team(Verdict.CannotTell, kept: 98, satisfied: null), _targets).Select(m => m.Look).Should().Contain("hollow").And.NotContain("dot");

    [Fact]
    public void A_rind_outside_its_target_is_not_green() =>
        GapPlot.Draw(Team(Verdict.Red, kept: 60, satisfied: 40), _targets).Select(m => m.Look).Should().Contain("rind out").And.NotContain("rind in");

    [Fact]
    public void A_week_with_too_few_answers_is_a_hole_that_no_line_bridges()
    {
        var weeks = new[] { 40, 50, default(int?), 60, 70 }.Select((satisfied, i) =>
            TrendPoint.Of(new Period(new DateOnly(2026, 1, 5).AddDays(7 * i), new DateOnly(2026, 1, 11).AddDays(7 * i)), Team(null, 98, satisfied).Figures));

        var marks = TrendPlot.Draw([.. weeks], Spoken.English);

        marks.OfType<Polyline>().Where(l => l.Look == "line csat").Select(l => l.Points.Count).Should().Equal(2, 2);
        marks.OfType<Polyline>().Where(l => l.Look == "line sla").Select(l => l.Points.Count).Should().Equal(5);
    }

    [Theory]
    [InlineData(7, "5 Jan")]
    [InlineData(31, "Jan 2026")]
    public void Weeks_are_named_by_their_first_day_and_months_by_their_name(int days, string name)
    {
        var from = new DateOnly(2026, 1, 5);
        var point = TrendPoint.Of(new Period(from, from.AddDays(days - 1)), Team(null, 98, 50).Figures);

        TrendPlot.Draw([point, point], Spoken.English).OfType<Caption>().Where(c => c.Look == "date").Select(c => c.Text).Should().AllBe(name);
    }

    [Fact]
    public void Where_customers_are_happier_than_the_board_nothing_is_shaded()
    {
        var point = TrendPoint.Of(new Period(new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 11)), Team(null, 60, 90).Figures);

        var shaded = TrendPlot.Draw([point, point], Spoken.English).OfType<Polyline>().Single(l => l.Look == "between");

        shaded.Points.Select(p => p.Down).Distinct().Should().ContainSingle();
    }

    private static TeamView Team(Verdict? verdict, int kept, int? satisfied)
    {
        var sla = new ShareTally();
        for (var i = 0; i < 100; i++) sla.Add(i < kept ? 1 : 0);
        var csat = new ScoreTally(Question.Csat5);
        for (var i = 0; i < (satisfied is null ? 3 : 100); i++) csat.Add(i < satisfied ? 5 : 1);
        var figures = MetricCatalogue.Counted.SelectMany(m => m.Compute(m.Id switch { "sla" => sla, "csat" => csat, _ => m.Empty() })).Select(SmallGroups.Protect);
        return new TeamView("Network", new GroupFigures("Network", [.. figures]), verdict);
    }
}
