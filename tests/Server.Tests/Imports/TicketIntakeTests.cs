using CxKit.Core.Tickets;
using CxKit.Server.Imports;
using CxKit.Storage;
using FluentAssertions.Execution;

namespace CxKit.Server.Tests.Imports;

/// <summary>Tickets made of rows.</summary>
public sealed class TicketIntakeTests : IDisposable
{
    private static readonly string[] _life = ["1,08:00,New,mail,bob", "1,09:00,New,web,bob", "1,10:00,Solved,web,eve", "1,11:00,New,web,", "1,12:00,Solved,web,eve", "1,13:00,Closed,web,eve"];
    private readonly SomeLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public void A_log_s_last_row_is_the_ticket_and_what_changed_between_rows_are_its_events()
    {
        _log.Import(_life).Changed.Should().Be(1);

        using var scope = new AssertionScope();
        _log.Ticket("1").Should().Match<Ticket>(t => t.State == TicketState.Closed && t.StateWord == "Closed" && t.Team == "web" && t.TouchedBy.SequenceEqual(new[] { "bob", "eve" }));
        _log.Told("1").Should().Equal("09:00 TeamChanged mail→web", "10:00 Resolved New→Solved", "11:00 Reopened Solved→New", "12:00 Resolved New→Solved", "13:00 Closed Solved→Closed");
    }

    [Fact]
    public void The_order_of_the_file_decides_not_the_time()
    {
        _log.Import("1,10:00,Solved,web,eve", "1,09:00,New,web,bob");

        _log.Ticket("1").State.Should().Be(TicketState.Open);
    }

    [Fact]
    public void Importing_the_same_log_again_changes_nothing()
    {
        _log.Import(_life);
        var before = _log.Told("1");

        _log.Import(_life).Changed.Should().Be(0);
        _log.Told("1").Should().Equal(before);
    }

    [Fact]
    public void A_log_in_parts_gives_the_same_life_as_in_one_in_whatever_order_the_parts_come()
    {
        _log.Import(_life);
        var whole = _log.Told("1");
        using var inParts = new SomeLog();

        inParts.Import(_life[..3]);
        inParts.Import(_life[3..]);
        inParts.Import(_life[..3]).Changed.Should().Be(0, "an older part knows nothing new");

        inParts.Told("1").Should().Equal(whole);
        inParts.Ticket("1").State.Should().Be(TicketState.Closed);
    }

    [Fact]
    public void Rows_of_one_ticket_are_put_together_however_far_apart_they_stand()
    {
        string[] Others(string time) => [.. Enumerable.Range(100, 2500).Select(i => $"{i},{time},New,web,bob")];

        string[] log = ["1,08:00,New,mail,bob", .. Others("08:30"), "1,09:00,Solved,mail,bob", .. Others("09:30"), "1,10:00,Closed,mail,bob"];
        _log.Import(log).Changed.Should().BeGreaterThan(2500);

        _log.Told("1").Should().Equal("09:00 Resolved New→Solved", "10:00 Closed Solved→Closed");
        _log.Import(log).Changed.Should().Be(0);
    }

    [Fact]
    public void A_word_that_tells_nothing_leaves_the_state_where_it_was()
    {
        _log.Import("1,08:00,Waiting,mail,bob", "1,09:00,-100,web,bob");

        _log.Ticket("1").Should().Match<Ticket>(t => t.StateWord == "Waiting" && t.State == TicketState.Open && t.Team == "web");
        _log.Told("1").Should().Equal("09:00 TeamChanged mail→web");
    }

    [Fact]
    public void A_log_of_states_says_nothing_of_what_customers_heard()
    {
        _log.Import(_life);

        _log.Ticket("1").RepliesAreKnown.Should().BeFalse();
    }

    [Theory]
    [InlineData("true,,2026-03-02 10:00", SlaState.Met)]
    [InlineData("false,2026-03-02 12:00,2026-03-02 10:00", SlaState.Breached)]
    [InlineData("true,,", SlaState.Running)]
    [InlineData("false,,", SlaState.Breached)]
    [InlineData(",2026-03-02 10:00,2026-03-02 10:00", SlaState.Met)]
    [InlineData(",2026-03-02 10:00,2026-03-02 10:01", SlaState.Breached)]
    [InlineData(",2026-03-02 10:00,", SlaState.Running)]
    [InlineData(",,2026-03-02 10:00", null)]
    public void An_agreement_is_judged_by_its_flag_else_by_its_due_time(string cells, SlaState? state)
    {
        var map = SomeLog.Events with
        {
            Rows = RowGrain.Record,
            Fields = new[] { "id", "opened", "slaMet", "slaDue", "resolved" }.ToDictionary(f => f, f => new FieldSource { Columns = [f] }),
        };

        _log.Import(map, $"id,opened,slaMet,slaDue,resolved\n1,2026-03-02 08:00,{cells}\n");

        _log.Ticket("1").Slas.SingleOrDefault()?.State.Should().Be(state);
        _log.Ticket("1").Slas.Should().HaveCount(state is null ? 0 : 1);
    }

    [Fact]
    public void Of_two_rows_of_a_ticket_the_later_updated_one_holds_and_without_that_the_last()
    {
        ImportMap Map(params string[] fields) => SomeLog.Events with { Rows = RowGrain.Record, Fields = fields.ToDictionary(f => f, f => new FieldSource { Columns = [f] }) };
        var (stamped, plain) = (Map("id", "opened", "updated", "team"), Map("id", "opened", "team"));
        const string opened = "2026-03-02 08:00";

        _log.Import(stamped, $"id,opened,updated,team\n1,{opened},2026-03-05,web\n2,{opened},2026-03-05,web\n");
        _log.Import(stamped, $"id,opened,updated,team\n1,{opened},2026-03-04,mail\n2,{opened},2026-03-06,mail\n");
        _log.Import(plain, $"id,opened,team\n3,{opened},web\n3,{opened},mail\n");

        new[] { "1", "2", "3" }.Select(id => _log.Ticket(id).Team).Should().Equal("web", "mail", "mail");
        _log.Told("2").Should().BeEmpty("a record is not an event");
    }

    [Fact]
    public void The_account_is_caught_up_to_the_latest_time_of_the_file()
    {
        _log.Import(_life);

        _log.Store.Accounts.Find(SomeLog.Account).Should().Match<AccountState>(a => a.IsCaughtUp && a.SeenUntil == new DateTimeOffset(2026, 3, 2, 13, 0, 0, TimeSpan.Zero));
    }
}
