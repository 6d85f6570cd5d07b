using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Storage.Tests.Tickets;

public sealed class IntakeTests : IDisposable
{
    private readonly TempStore _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_ticket_comes_back_as_it_went_in()
    {
        var ticket = Some.Ticket("1").Resolved() with
        {
            Kind = TicketKind.Request,
            StateWord = "Gelöst <ok>",
            Subject = "Imprimante « bloquée »",
            Requester = new Person("ann", "Ann") { Email = "ann@example.org", IsEmailVerified = true, Language = "fr", LoginName = "a.nn" },
            Agent = new Person("bob"),
            TouchedBy = ["bob", "eve"],
            FirstReplyAt = Some.Monday.AddMinutes(3),
            Cause = new Cause { Problem = "PRB1" },
            Avoidable = new Avoidable(true, "rule"),
            ResolvedByAutomation = false,
            ClosedAt = Some.Monday.AddDays(2).ToOffset(TimeSpan.FromHours(2)),
        };

        _temp.Commit(Some.Page(ticket));

        _temp.Store.Tickets.Find(Some.Desk, "1").Should().BeEquivalentTo(ticket);
        _temp.Store.Tickets.Find(Some.Desk, "INC1").Should().BeEquivalentTo(ticket);
        _temp.Store.Tickets.Find(Some.Desk, "INC2").Should().BeNull();
    }

    [Fact]
    public void A_page_that_is_read_again_changes_nothing()
    {
        var page = Some.CaughtUp(Some.Ticket("1").Resolved(), Some.Ticket("2")) with { Events = [Some.Reply("1")], Slas = [Some.Sla("1", SlaState.Met)] };
        _temp.Commit(page).Should().Be(2);
        _temp.RollUp();
        _temp.Unmark();
        var before = _temp.Dump();

        _temp.Commit(page).Should().Be(0);

        _temp.Dump().Should().Equal(before);
        _temp.Store.Accounts.Find(Some.Desk)!.IsCaughtUp.Should().BeTrue();
    }

    [Fact]
    public void A_stamp_that_moved_alone_is_our_own_echo_and_no_change()
    {
        _temp.Commit(Some.CaughtUp(Some.Ticket("1")));
        _temp.Unmark();

        _temp.Commit(Some.Page(Some.Ticket("1") with { Version = "2026-03-02 09:00:00|2" })).Should().Be(0);

        _temp.Marked().Should().BeEmpty();
        _temp.Store.Tickets.Find(Some.Desk, "1")!.Version.Should().Be("2026-03-02 09:00:00|2");
        _temp.Store.Accounts.Find(Some.Desk)!.IsCaughtUp.Should().BeTrue();
    }

    [Fact]
    public void A_later_reading_wins_whatever_its_stamp_says()
    {
        _temp.Commit(Some.Page(Some.Ticket("1") with { Version = "2026-03-02 09:00:00|10", Team = "first" }));

        _temp.Commit(Some.Page(Some.Ticket("1") with { Version = "2026-03-02 09:00:00|9", Team = "second" })).Should().Be(1);

        _temp.Store.Tickets.Find(Some.Desk, "1")!.Team.Should().Be("second");
    }

    [Fact]
    public void Facts_may_come_before_their_ticket()
    {
        _temp.Commit(Some.Page() with { Events = [Some.Reply("1")], Slas = [Some.Sla("1", SlaState.Breached)] }).Should().Be(0);

        _temp.Commit(Some.Page(Some.Ticket("1"))).Should().Be(1);

        var ticket = _temp.Store.Tickets.Find(Some.Desk, "1")!;
        ticket.FirstReplyAt.Should().Be(Some.Monday.AddHours(1));
        ticket.SlaMet.Should().BeFalse();
        ticket.TouchedBy.Should().Equal("agent");
    }

    [Fact]
    public void A_later_agreement_replaces_the_earlier_of_its_id_and_makes_its_day_dirty()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved()) with { Slas = [Some.Sla("1", SlaState.Running), Some.Sla("1", SlaState.Met, "s2")] });
        _temp.RollUp();

        _temp.Commit(Some.Page() with { Slas = [Some.Sla("1", SlaState.Breached)] }).Should().Be(1);

        _temp.Store.Tickets.Find(Some.Desk, "1")!.Slas.Select(s => s.State).Should().Equal(SlaState.Breached, SlaState.Met);
        _temp.Rows("select metric_day, day from dirty_day").Should().Contain("Resolved|2026-03-02");
    }

    [Fact]
    public void Old_and_new_day_of_a_ticket_that_moves_are_dirty()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved(Some.Monday.AddDays(1))));
        _temp.RollUp();

        _temp.Commit(Some.Page(Some.Ticket("1").Resolved(Some.Monday.AddDays(4))));

        _temp.Rows("select metric_day, day from dirty_day order by 1, 2").Should()
            .Equal("Opened|2026-03-02", "Resolved|2026-03-03", "Resolved|2026-03-06");
    }

    [Fact]
    public void The_cursor_moves_with_the_last_of_its_page_and_what_was_seen_only_forward()
    {
        _temp.Commit(Some.Page(Some.Ticket("1")) with { Cursor = "a", SeenUntil = Some.Monday.AddDays(2) });
        _temp.Commit(Some.Page() with { Cursor = "b", SeenUntil = Some.Monday.AddDays(1) });
        _temp.Commit(Some.Page() with { Cursor = "c" });

        var state = _temp.Store.Accounts.Find(Some.Desk)!;
        (state.Cursor, state.SeenUntil).Should().Be(("c", Some.Monday.AddDays(2)));
    }

    [Fact]
    public void A_page_that_cannot_be_stored_leaves_the_cursor_where_it_was()
    {
        _temp.Commit(Some.Page() with { Cursor = "a" });

        // SQLite's strict tables refuse a ticket without a number.
        var act = () => _temp.Commit(Some.Page(Some.Ticket("1"), Some.Ticket("2") with { Number = null! }) with { Cursor = "b" });

        act.Should().Throw<Exception>();
        _temp.Store.Accounts.Find(Some.Desk)!.Cursor.Should().Be("a");
        _temp.Store.Tickets.Count(Some.Desk).All.Should().Be(0);
    }

    [Fact]
    public void Something_new_means_no_longer_caught_up_until_the_closing_page()
    {
        bool IsCaughtUp() => _temp.Store.Accounts.Find(Some.Desk)!.IsCaughtUp;

        _temp.Commit(Some.CaughtUp());
        IsCaughtUp().Should().BeTrue();
        _temp.Commit(Some.Page(Some.Ticket("1")));
        IsCaughtUp().Should().BeFalse();
        _temp.Commit(Some.CaughtUp(Some.Ticket("2")));
        IsCaughtUp().Should().BeTrue();
        _temp.Commit(Some.Page(Some.Ticket("2")));
        IsCaughtUp().Should().BeTrue();
    }

    [Fact]
    public void A_page_larger_than_a_commit_is_taken_in_whole()
    {
        var tickets = Enumerable.Range(0, 1203).Select(i => Some.Ticket($"{i}", requester: $"r{i}")).ToArray();
        var page = Some.CaughtUp(tickets) with { Events = [.. tickets.SelectMany(t => Enumerable.Range(0, 3).Select(i => Some.Reply(t.Id, $"e{i}")))] };

        _temp.Commit(page).Should().Be(1203);

        _temp.Store.Tickets.Count(Some.Desk).Should().Be(new TicketCounts(1203, 0));
        _temp.Store.Tickets.Find(Some.Desk, "1202")!.Events.Should().HaveCount(3);
    }

    [Fact]
    public void Replies_are_known_once_a_persons_message_was_read_and_open_tickets_hear_of_it()
    {
        _temp.Commit(Some.Page(Some.Ticket("1"), Some.Ticket("2").Resolved()) with { Events = [Some.Reply("1") with { IsAutomatic = true }] });
        _temp.Store.Tickets.Find(Some.Desk, "1")!.RepliesAreKnown.Should().BeFalse();
        _temp.Unmark();

        _temp.Commit(Some.Page() with { Events = [Some.Reply("of another table")] }).Should().Be(0);

        _temp.Store.Tickets.Find(Some.Desk, "1")!.RepliesAreKnown.Should().BeTrue();
        _temp.Marked().Should().Equal("1");
    }

    [Fact]
    public void Who_moved_a_ticket_does_not_tell_that_messages_were_read()
    {
        _temp.Commit(Some.Page(Some.Ticket("1")) with { Events = [Some.Reply("1") with { Kind = TicketEventKind.TeamChanged }] });

        _temp.Store.Tickets.Find(Some.Desk, "1")!.RepliesAreKnown.Should().BeFalse();
    }

    [Fact]
    public void Of_many_ids_those_are_found_that_the_account_has()
    {
        _temp.Commit(Some.Page(Some.Ticket("1"), Some.Ticket("2")) with { Events = [Some.Reply("1")] });

        var found = _temp.Store.Tickets.Find(Some.Desk, ["2", "3", "1"]);

        found.Keys.Should().BeEquivalentTo("1", "2");
        found["1"].Should().BeEquivalentTo(_temp.Store.Tickets.Find(Some.Desk, "1"));
        _temp.Store.Tickets.Find("another", ["1"]).Should().BeEmpty();
    }

    [Fact]
    public void A_ticket_of_another_account_is_refused()
    {
        var act = () => _temp.Commit(Some.Page(Some.Ticket("1") with { Account = "other" }));

        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_number_is_found_in_every_account_that_has_it()
    {
        var lease = _temp.Enable("bureau");
        _temp.Commit(Some.Page(Some.Ticket("1")));
        _temp.Store.Tickets.Commit(lease, Some.Page(Some.Ticket("9") with { Account = "bureau", Number = "INC1" }));

        _temp.Store.Tickets.FindAnywhere("INC1").Select(t => (t.Account, t.Id)).Should().Equal(("bureau", "9"), (Some.Desk, "1"));
    }
}
