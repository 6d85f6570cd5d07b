using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.TimeToClose;

public sealed class TimeToCloseMetricTests
{
    private static readonly Ticket _closed = Some.Resolved() with { State = TicketState.Closed, ClosedAt = Some.Monday.AddHours(2) };

    [Fact]
    public void The_time_to_close_runs_from_opening_to_closing() => Measured.Number("mttc", _closed).Should().Be(7200);

    [Fact]
    public void The_time_of_resolution_does_not_matter() => Measured.Number("mttc", _closed with { ResolvedAt = null }).Should().Be(7200);

    [Theory]
    [InlineData(TicketState.Open)]
    [InlineData(TicketState.Resolved)]
    [InlineData(TicketState.Cancelled)]
    public void What_is_not_closed_does_not_count(TicketState state) => Measured.Number("mttc", _closed with { State = state }).Should().BeNull();

    [Fact]
    public void Without_a_time_of_closing_it_does_not_count() => Measured.Number("mttc", _closed with { ClosedAt = null }).Should().BeNull();
}
