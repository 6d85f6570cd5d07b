using CxKit.Core.Metrics;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.Resolution;

public sealed class ResolutionMetricTests
{
    private static readonly Ticket _old = Some.Resolved("1") with { OpenedAt = Measured.Week.Since.AddDays(-9) };

    [Fact]
    public void The_rate_counts_what_is_resolved_whenever_it_was_opened()
    {
        var rate = Measured.Figure("resolved.rate", _old, _old, Some.Resolved("2"), Some.Ticket("3"));

        (rate.Value, rate.N, rate.WhyNoInterval).Should().Be((1.5, 2, NoInterval.FullCount));
    }

    [Fact]
    public void The_share_counts_what_is_opened_and_resolved()
    {
        var share = Measured.Figure("resolved.share", _old, Some.Resolved("2"), Some.Ticket("3"), Some.Ticket("4") with { State = TicketState.Cancelled });

        share.Value.Should().BeApproximately(1 / 3.0, 1e-12);
        share.Interval.Should().NotBeNull();
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    public void What_is_resolved_at_the_end_of_the_period_belongs_to_the_next(int ticks, double expected)
    {
        var ticket = Some.Resolved(at: Measured.Week.Until.AddTicks(ticks));

        Measured.Figure("resolved.share", ticket).Value.Should().Be(expected);
        Measured.Figure("resolved.rate", ticket).Value.Should().Be(expected);
    }

    [Fact]
    public void Without_a_ticket_opened_there_is_no_rate() => Measured.Figure("resolved.rate", _old).Value.Should().BeNull();
}
