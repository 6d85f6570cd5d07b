using CxKit.Core.Metrics;
using CxKit.Core.Statistics;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.CustomerClock;

public sealed class CustomerClockTests
{
    // Three troubles of 10, 20 and 70 hours, the last of three tickets of 4, 6 and 8 hours.
    private static readonly Ticket[] _tickets =
    [
        At("1", 0, 10), At("2", 0, 20), At("3", 0, 4), At("4", 30, 36) with { Repeats = "3" }, At("5", 62, 70) with { Repeats = "4" },
    ];

    private static readonly Evidence _evidence = March.Evidence(_tickets);

    [Fact]
    public void Troubles_are_measured_from_the_first_report_until_it_really_worked()
    {
        _evidence.Figure("customerclock.mean").Value.Should().BeApproximately(100 / 3.0, 1e-9);
        _evidence.Figure("customerclock.mean").Interval!.Value.Low.Should().BeApproximately((100 / 3.0) - (4.302652730 * Math.Sqrt(6200 / 3.0 / 2 / 3)), 1e-6);
        _evidence.Figure("customerclock.median").Should().Match<Figure>(f => f.Value == 20 && f.N == 3 && f.WhyNoInterval == NoInterval.TooFew);
        _evidence.Figure("customerclock.p90").Value.Should().BeApproximately(60, 1e-9);
    }

    [Fact]
    public void Troubles_reported_more_than_once_are_a_share_of_all() =>
        _evidence.Figure("customerclock.repeated").Should().Match<Figure>(f => f.Value == 1 / 3.0 && f.N == 3 && f.Interval == Wilson.Of(1, 3));

    [Fact]
    public void The_gap_is_what_the_customer_waits_beyond_the_median_of_the_same_tickets()
    {
        var gap = _evidence.Figure("customerclock.gap");

        (gap.Value, gap.N).Should().Be((20 - 8, 3L));
        gap.Interval!.Value.Low.Should().Be(0);
        gap.Interval!.Value.High.Should().Be(70 - 6);
    }

    [Fact]
    public void The_gap_of_an_even_number_lies_between_the_two_in_the_middle() =>
        March.Evidence(At("1", 0, 10), At("2", 0, 20), At("3", 0, 4), At("4", 30, 40) with { Repeats = "3" }, At("5", 5, 7)).Figure("customerclock.gap").Value
            .Should().Be(15 - 10);

    [Fact]
    public void Where_no_trouble_was_repeated_there_is_no_gap()
    {
        var gap = March.Evidence(_tickets[..3]).Figure("customerclock.gap");

        (gap.Value, gap.Interval).Should().Be((0, new Interval(0, 0)));
        March.Evidence(_tickets[..1]).Figure("customerclock.gap").Should().Match<Figure>(f => f.Value == 0 && f.WhyNoInterval == NoInterval.TooFew);
    }

    [Fact]
    public void The_interval_of_the_gap_is_that_of_drawing_troubles_anew_and_again()
    {
        var tickets = Enumerable.Range(0, 60).SelectMany(i => new[] { At($"{i}", i, i + 1 + (i % 7)), At($"{i}b", i + 20, i + 22 + (i % 5)) with { Repeats = i % 3 == 0 ? $"{i}" : null } }).ToArray();
        var chains = CxKit.Core.Metrics.CustomerClock.TroubleChains.Of(tickets, March.Month.Until);
        var random = new Random(7);
        var gaps = Enumerable.Range(0, 4000).Select(_ =>
        {
            var drawn = Enumerable.Range(0, chains.Count).Select(_ => chains[random.Next(chains.Count)]).ToList();
            return Median(drawn.Select(c => c.CustomerTime!.Value.TotalHours)) - Median(drawn.SelectMany(c => c.DeskTimes).Select(t => t.TotalHours));
        }).Order().ToArray();

        var gap = March.Evidence(tickets).Figure("customerclock.gap");

        gap.Value.Should().BeApproximately(Median(chains.Select(c => c.CustomerTime!.Value.TotalHours)) - Median(chains.SelectMany(c => c.DeskTimes).Select(t => t.TotalHours)), 1e-12);
        gap.Interval!.Value.Low.Should().BeApproximately(gaps[100], 0.5);
        gap.Interval!.Value.High.Should().BeApproximately(gaps[3899], 0.5);

        static double Median(IEnumerable<double> values) => Quantile.Of([.. values.Order()], 0.5, QuantileRule.Type7)!.Value;
    }

    [Fact]
    public void A_trouble_counts_on_the_day_of_its_last_resolution_as_known_at_the_end_of_the_period()
    {
        var before = March.Evidence(At("1", 0, 10) with { OpenedAt = March.Date(2, 1), ResolvedAt = March.Month.Since.AddTicks(-1) });
        var later = March.Evidence(At("1", 0, 10), At("2", 0, 0) with { OpenedAt = March.Month.Until, ResolvedAt = March.Month.Until.AddHours(1), Repeats = "1" });
        var open = March.Evidence(At("1", 0, 10), At("2", 20, 30) with { Repeats = "1", State = TicketState.Open });

        before.Figure("customerclock.mean").N.Should().Be(0);
        later.Figure("customerclock.mean").Should().Match<Figure>(f => f.Value == 10 && f.N == 1);
        open.Figure("customerclock.mean").N.Should().Be(0);
    }

    [Fact]
    public void Troubles_that_may_still_be_reported_again_are_counted()
    {
        var evidence = March.Evidence(At("1", 0, 0) with { OpenedAt = March.Date(2, 1), ResolvedAt = March.Date(3, 2) }, At("2", 0, 0) with { ResolvedAt = March.Date(3, 2, 9) });

        evidence.Figure("customerclock.unsettled").Should().Match<Figure>(f => f.Value == 1 && f.N == 2 && f.WhyNoInterval == NoInterval.FullCount);
    }

    private static Ticket At(string id, double opened, double resolved) =>
        Some.Resolved(id, Some.Monday.AddHours(resolved)) with { OpenedAt = Some.Monday.AddHours(opened) };
}
