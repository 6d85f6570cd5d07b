using CxKit.Core.Metrics;
using CxKit.Core.Statistics;

namespace CxKit.CxCore.Tests.Metrics;

public sealed class SmallGroupsTests
{
    private static readonly Interval _wide = new(0.1, 0.9);

    [Fact]
    public void What_four_people_said_is_withheld_but_not_that_they_were_four()
    {
        var figure = SmallGroups.Protect(Some.Figure("csat.top", 0.75, 4, _wide));

        (figure.Value, figure.Interval, figure.N).Should().Be((null, null, 4));
    }

    [Fact]
    public void What_nobody_said_is_not_withheld_but_missing()
    {
        var figure = Figure.Unknown(MetricCatalogue.Find("csat.top")!);

        SmallGroups.Protect(figure).Should().Be(figure);
    }

    [Fact]
    public void What_one_person_said_is_withheld() =>
        SmallGroups.Protect(Some.Figure("csat.top", 1, 1, _wide)).WhyNoInterval.Should().Be(NoInterval.Withheld);

    [Fact]
    public void What_five_people_said_is_shown()
    {
        var figure = Some.Figure("csat.mean", 4.2, 5, _wide);

        SmallGroups.Protect(figure).Should().Be(figure);
    }

    [Theory]
    [InlineData("sla.attainment")]
    [InlineData("reopen.rate")]
    public void What_nobody_said_is_shown_of_a_single_ticket_too(string id)
    {
        var figure = Some.Figure(id, 1, 1, _wide);

        SmallGroups.Protect(figure).Should().Be(figure);
    }
}
