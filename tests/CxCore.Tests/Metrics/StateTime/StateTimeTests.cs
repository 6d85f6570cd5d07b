using CxKit.Core.Metrics.StateTime;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.StateTime;

public sealed class StateTimeTests
{
    // Resolved at hour 5.
    private static readonly Ticket _waited = SomeLife.OfStates((0, "New"), (1, "Awaiting User Info"), (4, "Active"), (5, "Resolved"));
    private static readonly Ticket _worked = SomeLife.OfStates((0, "New"), (2, "Active"));

    [Fact]
    public void The_time_of_a_ticket_belongs_to_its_customer_or_to_the_desk()
    {
        Measured.Figure("statetime.customer", _waited, _worked).Value.Should().Be(1.5);
        Measured.Figure("statetime.desk", _waited, _worked).Value.Should().Be(3.5);
        Measured.Figure("statetime.desk", _waited, _worked).Interval.Should().NotBeNull();
    }

    [Fact]
    public void Without_a_time_of_resolution_the_time_of_closing_ends_it() =>
        Measured.Figure("statetime.desk", _worked with { State = TicketState.Closed, ResolvedAt = null, ClosedAt = SomeLife.Hour(3) }).Value.Should().Be(3);

    [Fact]
    public void The_time_between_resolution_and_closing_is_no_work() =>
        Measured.Figure("statetime.desk", _worked with { State = TicketState.Closed, ClosedAt = SomeLife.Hour(9) }).Value.Should().Be(5);

    [Fact]
    public void Time_in_a_state_that_nobody_told_is_nobody_s() =>
        Measured.Figure("statetime.desk", SomeLife.OfStates((2, "Active"))).Value.Should().Be(3);

    [Fact]
    public void Without_a_history_or_an_end_or_a_resolution_it_is_not_counted()
    {
        Measured.Figure("statetime.desk", Some.Resolved()).N.Should().Be(0);
        Measured.Figure("statetime.desk", _worked with { State = TicketState.Closed, ResolvedAt = null }).N.Should().Be(0);
        Measured.Figure("statetime.desk", _worked with { State = TicketState.Open }).N.Should().Be(0);
    }

    [Fact]
    public void The_table_has_each_state_with_its_tickets_and_hours_the_longest_first() =>
        StateTimes.Of([_waited, _worked, Some.Resolved()], _ => SomeLife.Hour(6)).Should().Equal(
            new TimeInState("Active", 2, 5), new TimeInState("Awaiting User Info", 1, 3), new TimeInState("New", 2, 3), new TimeInState("Resolved", 1, 1));

    [Fact]
    public void The_mean_is_one_of_the_tickets_that_were_in_the_state() => new TimeInState("Active", 2, 5).MeanHours.Should().Be(2.5);

    [Fact]
    public void A_table_leaves_out_time_in_a_state_that_nobody_told() =>
        StateTimes.Of([SomeLife.OfStates((2, "Active"))], t => t.ResolvedAt!.Value).Should().Equal(new TimeInState("Active", 1, 3));
}
