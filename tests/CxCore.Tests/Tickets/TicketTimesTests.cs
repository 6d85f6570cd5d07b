using CxKit.Core.Tickets;
using CxKit.Core.Time;
using FsCheck;
using FsCheck.Fluent;
using static CxKit.Core.Tickets.TicketEventKind;

namespace CxKit.CxCore.Tests.Tickets;

public sealed class TicketTimesTests
{
    private static readonly Ticket _ticket = Some.Ticket() with { StateWord = "Solved", Team = "Mail", Agent = new Person("bob"), RepliesAreKnown = true };

    [Fact]
    public void The_states_follow_each_other_from_the_opening_until_the_moment_asked_for() =>
        With(Change(StateChanged, 1, "New", "Active"), Change(Resolved, 3, "Active", "Resolved"), Change(Reopened, 7, "Resolved", "Active"), Change(Closed, 8, "Active", "Closed"))
            .States(Hour(10)).Should().Equal(
                Stay("New", 0, 1), Stay("Active", 1, 3), Stay("Resolved", 3, 7), Stay("Active", 7, 8), Stay("Closed", 8, 10));

    [Fact]
    public void What_happens_at_the_moment_asked_for_or_later_is_not_seen_yet()
    {
        var ticket = With(Change(StateChanged, 1, "New", "Active"), Change(Resolved, 3, "Active", "Resolved"));

        ticket.States(Hour(3)).Should().Equal(Stay("New", 0, 1), Stay("Active", 1, 3));
        ticket.States(Hour(1)).Should().Equal(Stay("New", 0, 1));
        ticket.States(Hour(0)).Should().BeEmpty();
    }

    [Fact]
    public void Events_out_of_order_are_taken_in_the_order_of_time() =>
        With(Change(Resolved, 3, "Active", "Resolved"), Change(StateChanged, 1, "New", "Active")).States(Hour(4))
            .Should().Equal(Stay("New", 0, 1), Stay("Active", 1, 3), Stay("Resolved", 3, 4));

    [Fact]
    public void One_change_that_is_told_twice_is_one() =>
        With(Change(Resolved, 3, "Open", "Done"), Change(Closed, 3, "Open", "Done")).States(Hour(4)).Should().Equal(Stay("Open", 0, 3), Stay("Done", 3, 4));

    [Fact]
    public void A_change_of_the_state_that_does_not_tell_the_state_tells_nothing() =>
        With(Change(StateChanged, 1, "New", "Active"), Change(Reopened, 2, null, null)).States(Hour(4)).Should().Equal(Stay("New", 0, 1), Stay("Active", 1, 4));

    [Fact]
    public void What_was_before_the_first_change_is_unknown_if_the_helpdesk_does_not_tell() =>
        With(Change(Resolved, 3, null, "Resolved")).States(Hour(4)).Should().Equal(Stay(null, 0, 3), Stay("Resolved", 3, 4));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void The_stays_begin_with_a_first_change_at_the_opening_or_before(double hour) =>
        With(Change(TeamChanged, hour, "Front", "Mail")).Teams(Hour(2)).Should().Equal(Stay("Mail", hour, 2));

    [Fact]
    public void Teams_and_agents_have_their_own_stays_and_may_be_nobody()
    {
        var ticket = With(Change(TeamChanged, 0, null, "Front"), Change(Assigned, 1, null, "ann"), Change(TeamChanged, 2, "Front", "Mail"), Change(Assigned, 2, "ann", null));

        ticket.Teams(Hour(5)).Should().Equal(Stay("Front", 0, 2), Stay("Mail", 2, 5));
        ticket.Agents(Hour(5)).Should().Equal(Stay(null, 0, 1), Stay("ann", 1, 2), Stay(null, 2, 5));
    }

    [Fact]
    public void What_no_event_of_a_history_changed_has_always_been_so()
    {
        var ticket = With(Change(PriorityChanged, 1, "3", "2"));

        ticket.States(Hour(5)).Should().Equal(Stay("Solved", 0, 5));
        ticket.Teams(Hour(5)).Should().Equal(Stay("Mail", 0, 5));
        ticket.Agents(Hour(5)).Should().Equal(Stay("bob", 0, 5));
        (ticket with { Agent = null }).Agents(Hour(5)).Should().Equal(Stay(null, 0, 5));
    }

    [Fact]
    public void Without_a_value_that_changed_no_history_was_read_and_nothing_is_known()
    {
        var ticket = With(Some.Comment("bob"), Change(Reopened, 2, null, null));

        (ticket.States(Hour(5)), ticket.Teams(Hour(5)), ticket.Agents(Hour(5))).Should().Be((null, null, null));
        _ticket.States(Hour(5)).Should().BeNull();
    }

    [Theory]
    [InlineData("Active", null)]
    [InlineData(null, "Active")]
    public void One_value_before_or_since_is_a_history(string? from, string? to) => With(Change(StateChanged, 1, from, to)).States(Hour(5)).Should().NotBeNull();

    [Fact]
    public void The_customer_hears_nothing_between_the_messages_of_persons() =>
        With(Some.Comment("bob", 6, "e2"), Some.Comment("bob", 2, "e1"), Some.Comment("ann", 3), Some.Comment("robot", 4) with { IsAutomatic = true }, Change(StateChanged, 5, "a", "b"))
            .Silences(Hour(10)).Should().Equal(Hours(0, 2), Hours(2, 6), Hours(6, 10));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10)]
    [InlineData(11)]
    public void A_message_that_is_not_after_the_opening_and_before_the_moment_asked_for_ends_no_silence(double hour) =>
        With(Some.Comment("bob", hour)).Silences(Hour(10)).Should().Equal(Hours(0, 10));

    [Fact]
    public void Silence_is_unknown_where_messages_were_not_read() =>
        (With(Some.Comment("bob", 2)) with { RepliesAreKnown = false }).Silences(Hour(10)).Should().BeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Before_a_ticket_is_opened_there_is_no_silence(double hour) => _ticket.Silences(Hour(hour)).Should().BeEmpty();

    [Fact]
    public void Nothing_is_asked_of_no_ticket()
    {
        Action[] questions = [() => TicketTimes.States(null!, Hour(1)), () => TicketTimes.Teams(null!, Hour(1)), () => TicketTimes.Agents(null!, Hour(1)), () => TicketTimes.Silences(null!, Hour(1))];

        questions.Should().AllSatisfy(ask => ask.Should().Throw<ArgumentNullException>().WithParameterName("ticket"));
    }

    [Fact]
    public void The_stays_add_up_to_the_time_that_passed() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.ArrayOf(Gen.Choose(0, 100).Zip(Gen.Elements("a", "b", "c", null))).ToArbitrary(),
        Gen.Choose(0, 120).ToArbitrary(),
        (turns, end) => With([.. turns.Select(t => Change(TeamChanged, t.Item1, "a", t.Item2))]).Teams(Hour(end)) is not { } stays
            || stays.TimeByValue(BusinessHours.Always).Sum(s => s.Time.TotalHours) == end));

    private static Ticket With(params TicketEvent[] events) => _ticket with { Events = events };

    private static TicketEvent Change(TicketEventKind kind, double hour, string? from, string? to) =>
        new("1", $"{kind}{hour}", kind, Hour(hour)) { From = from, To = to };

    private static Stay Stay(string? value, double since, double until) => new(value, Hours(since, until));

    private static Period Hours(double since, double until) => new(Hour(since), Hour(until));

    private static DateTimeOffset Hour(double hour) => Some.Monday.AddHours(hour);
}
