using CxKit.Core.Insights.Watermelon;
using CxKit.Core.Metrics;
using CxKit.Core.Tickets;
using CxKit.Hosting.Figures;
using CxKit.Pipeline.Tests.Doubles;

namespace CxKit.Pipeline.Tests.Figures;

public sealed class FigureReaderTests : IDisposable
{
    private readonly TestHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Figures_are_read_by_group_in_the_order_of_names()
    {
        await _host.PullAsync(Some.Resolved("1"), Some.Resolved("2") with { Team = "apps" }, Some.Resolved("3") with { Team = null, Reopens = 2 });
        await _host.RunAsync("roll-up");

        var groups = Read(Dimension.Find("team")!);

        groups.Select(g => g.Group).Should().Equal("(none)", "apps", "network");
        groups.Select(g => g["reopen.rate"].Value).Should().Equal(1, 0, 0);
        Read(Dimension.Whole).Should().ContainSingle().Which["mttr.mean"].Should().Match<Figure>(f => f.N == 3 && f.Value == 1);
    }

    [Fact]
    public async Task A_period_holds_both_its_days()
    {
        await _host.PullAsync([.. Enumerable.Range(0, 4).Select(i => Some.Resolved($"{i}", at: Some.Noon.AddDays(-i)))]);
        await _host.RunAsync("roll-up");

        Get<FigureReader>().Read(Some.Desk, Dimension.Whole, new DateOnly(2026, 3, 8), new DateOnly(2026, 3, 9)).Single()["reopen.rate"].N.Should().Be(2);
        Get<FigureReader>().Read(Some.Desk, Dimension.Whole, from: new DateOnly(2026, 3, 8)).Single()["reopen.rate"].N.Should().Be(3);
    }

    [Fact]
    public void An_account_without_tickets_has_figures_without_value() =>
        Read(Dimension.Whole).Single().Figures.Should().HaveCount(MetricCatalogue.Counted.Sum(m => m.Figures.Count)).And.OnlyContain(f => f.Value == null && f.N == 0);

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, 1.0)]
    public async Task What_too_few_people_said_is_withheld(int answers, double? satisfied)
    {
        await AnswerAsync(answers);

        var figure = Read(Dimension.Whole).Single()["csat.top"];

        (figure.Value, figure.N).Should().Be((satisfied, answers));
    }

    [Fact]
    public async Task A_team_is_judged_by_both_targets_or_not_at_all()
    {
        await AnswerAsync(30);
        var groups = Read(Dimension.Find("team")!);

        TeamVerdicts.Judge(groups, new Dictionary<string, double> { ["sla.attainment"] = 0.95, ["csat.top"] = 0.85 })
            .Should().ContainSingle().Which.Should().Match<WatermelonVerdict>(v => v.Group == "network" && v.Verdict == Verdict.Sound);
        TeamVerdicts.Judge(groups, new Dictionary<string, double> { ["sla.attainment"] = 0.95 }).Should().BeNull();
        TeamVerdicts.Judge(groups, new Dictionary<string, double> { ["csat.top"] = 0.85 }).Should().BeNull();
    }

    private T Get<T>()
        where T : notnull => _host.Get<T>();

    private IReadOnlyList<GroupFigures> Read(Dimension dimension) => Get<FigureReader>().Read(Some.Desk, dimension);

    private async Task AnswerAsync(int answers)
    {
        var tickets = Enumerable.Range(1, answers).Select(i => $"{i}").ToList();
        _host.Helpdesk.Reader.Pages.Add(new() { Cursor = "slas", Slas = [.. tickets.Select(t => new SlaOutcome(t, $"sla of {t}") { State = SlaState.Met })] });
        await _host.InviteAsync([.. tickets.Select(t => Some.Resolved(t))]);
        foreach (var ticket in tickets) await _host.AnswerAsync(ticket, 5);
        await _host.RunAsync("roll-up");
    }
}
