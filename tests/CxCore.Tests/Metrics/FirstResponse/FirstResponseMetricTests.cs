using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.FirstResponse;

public sealed class FirstResponseMetricTests
{
    private static readonly Ticket _answered = Some.Ticket() with { RepliesAreKnown = true, FirstReplyAt = Some.Monday.AddMinutes(90) };

    [Fact]
    public void The_customer_waited_from_the_opening_to_the_first_reply() => Measured.Number("firstresponse", _answered).Should().Be(5400);

    [Fact]
    public void Where_messages_were_not_read_or_nobody_answered_nothing_is_known()
    {
        Measured.Number("firstresponse", _answered with { RepliesAreKnown = false }).Should().BeNull();
        Measured.Number("firstresponse", _answered with { FirstReplyAt = null }).Should().BeNull();
        Measured.Number("firstresponse", _answered with { Kind = TicketKind.Project }).Should().BeNull();
    }

    [Fact]
    public void It_is_given_in_hours_as_mean_median_and_90th_percentile()
    {
        Ticket[] tickets = [.. new[] { 1, 2, 6 }.Select(h => _answered with { FirstReplyAt = Some.Monday.AddHours(h) })];

        Measured.Figure("firstresponse.mean", tickets).Value.Should().BeApproximately(3, 1e-9);
        Measured.Figure("firstresponse.median", tickets).Value.Should().BeApproximately(2, 0.02);
        Measured.Figure("firstresponse.p90", tickets).Value.Should().BeApproximately(5.2, 0.052);
    }
}
