using CxKit.Core.Directory;
using CxKit.Core.Metrics;
using CxKit.Core.Statistics;
using CxKit.Core.Time;

namespace CxKit.CxCore.Tests.Metrics.Staffing;

public sealed class RetentionMetricTests
{
    private static readonly DateOnly _first = new(2026, 3, 1);
    private static readonly DateOnly _end = new(2026, 4, 1);

    [Fact]
    public void Those_who_stayed_are_a_share_of_those_who_were_there_on_the_first_day()
    {
        var figure = Desk(Since(-100), Since(-100), Since(0, 12), Since(5), Since(-9, -3)).Figure("retention.stayed");

        (figure.Value, figure.N, figure.Interval).Should().Be((2 / 3.0, 3L, Wilson.Of(2, 3)));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Who_joined_by_the_first_day_was_there(int joined, int n) => Desk(Since(joined)).Figure("retention.stayed").N.Should().Be(n);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void Who_left_by_the_first_day_was_there_no_more(int left, int n) => Desk(Since(-9, left)).Figure("retention.stayed").N.Should().Be(n);

    [Theory]
    [InlineData(30, 0)]
    [InlineData(31, 0)]
    [InlineData(32, 1)]
    public void Who_is_gone_when_the_period_ends_did_not_stay(int left, int stayed) => Desk(Since(-9, left)).Figure("retention.stayed").Value.Should().Be(stayed);

    [Fact]
    public void Turnover_is_the_number_who_left_per_year_that_was_worked()
    {
        // 31 days, 10 of 31, the 21 after joining, and 5 between joining and leaving.
        var figure = Desk(Since(-100), Since(-100, 10), Since(10), Since(10, 15), Since(-9, 0), Since(-9, -1), Since(31), Since(31, 40)).Figure("retention.turnover");
        const double years = (31 + 10 + 21 + 5) / 365.25;

        figure.Value.Should().BeApproximately(2 / years, 1e-12);
        figure.N.Should().Be(2);
        figure.Interval!.Value.Low.Should().BeApproximately(PoissonInterval.Of(2).Low / years, 1e-9);
        figure.Interval!.Value.High.Should().BeApproximately(PoissonInterval.Of(2).High / years, 1e-9);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(31, 1)]
    [InlineData(32, 0)]
    public void Who_leaves_within_the_period_is_counted(int left, int n) => Desk(Since(-9, left), Since(-9)).Figure("retention.turnover").N.Should().Be(n);

    [Fact]
    public void Where_nobody_left_turnover_is_nought_with_a_width() =>
        Desk(Since(-9)).Figure("retention.turnover").Should().Match<Figure>(f => f.Value == 0 && f.N == 0 && f.Interval!.Value.Low == 0 && f.Interval!.Value.High > 1);

    [Fact]
    public void Where_nobody_worked_there_is_no_turnover() =>
        Desk(Since(40), Since(-9, -3)).Figure("retention.turnover").Should().Match<Figure>(f => f.Value == null && f.WhyNoInterval == NoInterval.Nothing);

    [Fact]
    public void Days_are_those_of_the_zone()
    {
        var paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        var evidence = Desk(Since(0), Since(-9, 31)) with { Period = new Period(_first.StartIn(paris), _end.StartIn(paris)), Zone = paris };

        evidence.Figure("retention.stayed").Should().Match<Figure>(f => f.N == 2 && f.Value == 0.5);
        evidence.Figure("retention.turnover").Value.Should().BeApproximately(365.25 / 62, 1e-12);
    }

    [Fact]
    public void What_staff_say_is_counted_like_any_recommendation()
    {
        var metric = MetricCatalogue.Counted.Single(m => m.Id == "enps");
        var (own, other) = (March.Answer(CxKit.Core.Surveys.Question.Enps, 10), March.Answer(CxKit.Core.Surveys.Question.Nps, 10));

        metric.Group.Should().Be(MetricGroup.Staff);
        metric.Measure(own).Should().NotBeNull();
        metric.Measure(other).Should().BeNull();
        metric.Figures[0].Should().Match<FigureDefinition>(f => f.Id == "enps.score" && f.Name.French == "eNPS");
    }

    private static Evidence Desk(params StaffMember[] staff) => March.Evidence() with { Staff = staff };

    private static StaffMember Since(int joined, int? left = null) => new($"{joined}", _first.AddDays(joined)) { Left = left is { } day ? _first.AddDays(day) : null };
}
