using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.Reassignment;

public sealed class ReassignmentMetricTests
{
    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(2, 0, 0)]
    [InlineData(3, 0, 1)]
    [InlineData(7, 0, 1)]
    public void None_is_none_and_many_is_three_or_more(int reassignments, double none, double many)
    {
        var ticket = Some.Resolved() with { Reassignments = reassignments };

        Measured.Figure("reassign.mean", ticket).Value.Should().Be(reassignments);
        Measured.Figure("reassign.none", ticket).Value.Should().Be(none);
        Measured.Figure("reassign.many", ticket).Value.Should().Be(many);
    }

    [Fact]
    public void Only_resolved_contacts_with_the_count_are_counted()
    {
        Measured.Number("reassign", Some.Resolved()).Should().BeNull();
        Measured.Number("reassign", Some.Ticket() with { Reassignments = 1 }).Should().BeNull();
        Measured.Number("reassign", Some.Resolved() with { Reassignments = 1, Kind = TicketKind.Problem }).Should().BeNull();
    }
}
