using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Storage.Tests.Tickets;

public sealed class SweepTests : IDisposable
{
    private static readonly DateTimeOffset _tuesday = Some.Monday.AddDays(1);

    private readonly TempStore _temp = new();

    private SweepStore Sweeps => _temp.Store.Sweeps;

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_round_goes_over_what_is_open_or_was_lately_resolved()
    {
        _temp.Commit(Some.CaughtUp(
            Some.Ticket("1"), Some.Ticket("2").Resolved(), Some.Ticket("3").Resolved(_tuesday.AddDays(-40)),
            Some.Ticket("4") with { State = TicketState.Deleted }, Some.Ticket("5") with { OpenedAt = Some.Monday.AddYears(-1) }));

        Sweeps.Next(Some.Desk, _tuesday, 10)!.TicketIds.Should().Equal("1", "2", "5");
    }

    [Fact]
    public void A_round_goes_on_where_it_was_across_processes_and_ends()
    {
        _temp.Commit(Some.CaughtUp(Some.Ticket("1"), Some.Ticket("2"), Some.Ticket("3"), Some.Ticket("4")));
        var seen = new List<string>();
        for (var hour = 0; Sweeps.Next(Some.Desk, _tuesday.AddHours(hour), 2) is { } stretch; hour++)
        {
            seen.AddRange(stretch.TicketIds);
            _temp.Store.Tickets.Commit(_temp.Lease, new TicketReading(), stretch);
            _temp.Close();
        }

        seen.Should().Equal("1", "2", "3", "4");
    }

    [Fact]
    public void The_next_round_begins_a_day_after_the_last_one_began()
    {
        Sweeps.Next(Some.Desk, _tuesday.AddSeconds(-1), 2).Should().BeNull("all was read when the account was enabled");
        _temp.Store.Tickets.Commit(_temp.Lease, new TicketReading(), Sweeps.Next(Some.Desk, _tuesday, 2)!);

        Sweeps.Next(Some.Desk, _tuesday.AddHours(23), 2).Should().BeNull();
        Sweeps.Next(Some.Desk, _tuesday.AddHours(24), 2).Should().NotBeNull();
    }

    [Fact]
    public void A_ticket_that_is_gone_is_looked_for_no_more()
    {
        _temp.Commit(Some.CaughtUp(Some.Ticket("1"), Some.Ticket("2")));
        var stretch = Sweeps.Next(Some.Desk, _tuesday, 10)!;

        _temp.Store.Tickets.Commit(_temp.Lease, new TicketReading { Gone = ["1"] }, stretch);

        Sweeps.Next(Some.Desk, _tuesday.AddDays(1), 10)!.TicketIds.Should().Equal("2");
        _temp.Store.Tickets.Find(Some.Desk, "1")!.State.Should().Be(TicketState.Deleted);
    }

    [Fact]
    public void An_account_that_was_never_enabled_has_no_round() =>
        FluentActions.Invoking(() => Sweeps.Next("nobody", _tuesday, 1)).Should().Throw<ArgumentException>().WithMessage("*nobody*");
}
