using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.FirstContact;

public sealed class FirstContactMetricTests
{
    private static readonly Ticket _atOnce = Some.Resolved(at: Some.Monday.AddHours(1)) with { Reassignments = 0, Reopens = 0 };

    [Theory]
    [InlineData(0, 0, 1.0)]
    [InlineData(1, 0, 0.0)]
    [InlineData(0, 1, 0.0)]
    [InlineData(2, 3, 0.0)]
    [InlineData(null, 0, null)]
    [InlineData(0, null, null)]
    public void First_contact_takes_neither_reassignment_nor_reopening_and_both_counters(int? reassignments, int? reopens, double? expected)
    {
        var ticket = _atOnce with { Reassignments = reassignments, Reopens = reopens };

        Figures(ticket).Should().Equal(expected, expected, expected);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(3600, 1, 1)]
    [InlineData(3601, 0, 1)]
    [InlineData(24 * 3600, 0, 1)]
    [InlineData((24 * 3600) + 1, 0, 0)]
    public void An_hour_and_a_day_include_their_end(int seconds, double withinAnHour, double withinADay) =>
        Figures(_atOnce with { ResolvedAt = Some.Monday.AddSeconds(seconds) }).Should().Equal(1, withinAnHour, withinADay);

    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(1, 0.0)]
    public void Without_a_time_of_resolution_nobody_knows_how_fast_it_was(int reassignments, double expected) =>
        Figures(_atOnce with { State = TicketState.Closed, ResolvedAt = null, Reassignments = reassignments }).Should().Equal(expected, null, null);

    [Fact]
    public void The_denominators_differ()
    {
        Ticket[] tickets = [_atOnce, _atOnce with { ResolvedAt = null }, _atOnce with { ResolvedAt = null, Reopens = 1 }, _atOnce with { Reassignments = 1 }];

        Measured.Figure("fcr.rate", tickets).N.Should().Be(4);
        Measured.Figure("fcr.hour", tickets).N.Should().Be(2);
        Measured.Figure("fcr.day", tickets).N.Should().Be(2);
        Measured.Figure("fcr.rate", tickets).Value.Should().Be(0.5);
    }

    [Fact]
    public void Only_contacts_count() => Figures(_atOnce with { Kind = TicketKind.Problem }).Should().Equal(new double?[] { null, null, null });

    private static IEnumerable<double?> Figures(Ticket ticket) => new[] { "fcr.rate", "fcr.hour", "fcr.day" }.Select(id => Measured.Figure(id, ticket).Value);
}
