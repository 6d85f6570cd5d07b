using CxKit.Core.Metrics;
using CxKit.Core.Metrics.CustomerClock;
using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.CxCore.Tests.Reference;

/// <summary>What the customers of a real desk went through, against values computed from the same log by the Python standard library.</summary>
public sealed class CustomerClockTests
{
    private static readonly DateTimeOffset _longAfter = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [SharedFact]
    public void A_week_of_incidents_took_its_customers_longer_than_the_desk_saw()
    {
        var log = new UciLog();
        var evidence = new Evidence { Period = new Period(log.Tickets.Min(t => t.OpenedAt), _longAfter), Tickets = Recurrence.Judge(log.Tickets) };

        var figures = MetricCatalogue.All.Single(m => m.Id == "customerclock").Over(evidence).ToDictionary(f => f.Definition.Id);

        figures.Values.Should().OnlyContain(f => f.N == 1534);
        figures["customerclock.mean"].Value.Should().BeApproximately(323.49629508909163, 1e-6);
        figures["customerclock.median"].Value.Should().BeApproximately(96.06666666666666, 1e-6);
        figures["customerclock.p90"].Value.Should().BeApproximately(603.0266666666668, 1e-6);
        figures["customerclock.gap"].Value.Should().BeApproximately(4.766666666666666, 1e-6);
        figures["customerclock.gap"].Interval!.Value.Low.Should().BePositive().And.BeLessThan(4.7);
        figures["customerclock.gap"].Interval!.Value.High.Should().BeGreaterThan(4.8);
        figures["customerclock.repeated"].Value.Should().Be(158 / 1534.0);
        figures["customerclock.unsettled"].Value.Should().Be(0);
    }

    [SharedFact]
    public void As_of_a_moment_in_between_troubles_may_still_go_on()
    {
        var log = new UciLog();
        var evidence = new Evidence { Period = new Period(log.Tickets.Min(t => t.OpenedAt), new DateTimeOffset(2016, 4, 1, 0, 0, 0, TimeSpan.Zero)), Tickets = Recurrence.Judge(log.Tickets) };

        MetricCatalogue.All.Single(m => m.Id == "customerclock").Over(evidence).Single(f => f.Definition.Id == "customerclock.unsettled")
            .Should().Match<Figure>(f => f.N == 1405 && f.Value == 1306);
    }

    [SharedFact]
    public void Each_repeat_lengthens_a_chain_by_one()
    {
        TroubleChains.Of(Recurrence.Judge(new UciLog().Tickets), _longAfter).Should().HaveCount(1858 - 265);
        TroubleChains.Of(Recurrence.Judge(new BostonCases().Tickets), _longAfter).Should().HaveCount(22445 - 3110);
    }
}
