using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using CxKit.Hosting.Steps;
using CxKit.Pipeline.Tests.Doubles;
using CxKit.Storage;

namespace CxKit.Pipeline.Tests.Steps;

public sealed class PullTests : IDisposable
{
    private readonly TestHost _host = new();

    public PullTests() => _host.Helpdesk.Reader.Pages.AddRange(
    [
        new TicketPage { Cursor = "one", Tickets = [Some.Ticket("1"), Some.Ticket("2")] },
        new TicketPage { Cursor = "two", Tickets = [Some.Resolved("3")] },
        new TicketPage { Cursor = "end", IsCaughtUp = true },
    ]);

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Every_page_is_taken_in_up_to_the_closing_one()
    {
        var outcome = await _host.RunAsync("pull");

        outcome.Should().Be(new StepOutcome(3));
        _host.Store.Tickets.Count(Some.Desk).Should().Be(new TicketCounts(3, 1));
        _host.Store.Accounts.Find(Some.Desk).Should().Match<AccountState>(a => a.Cursor == "end" && a.IsCaughtUp);
    }

    [Fact]
    public async Task Each_page_is_committed_before_the_next_one_is_read()
    {
        var counts = new List<int>();
        _host.Helpdesk.Reader.BeforePage = _ => counts.Add(_host.Store.Tickets.Count(Some.Desk).All);

        await _host.RunAsync("pull");

        counts.Should().Equal(0, 2, 3);
    }

    [Fact]
    public async Task A_pull_that_failed_goes_on_from_its_cursor_in_the_next_process_too()
    {
        _host.Helpdesk.Reader.Fails = ("two", Some.Failure());
        await FluentActions.Awaiting(() => _host.RunAsync("pull")).Should().ThrowAsync<HelpdeskException>();
        _host.Store.Tickets.Count(Some.Desk).All.Should().Be(2);
        _host.Store.Accounts.Find(Some.Desk).Should().Match<AccountState>(a => a.Cursor == "one" && !a.IsCaughtUp);

        _host.Restart();
        _host.Helpdesk.Reader.Fails = null;
        await _host.RunAsync("pull");

        _host.Helpdesk.Reader.Cursors.Should().Equal(null, "one");
        _host.Store.Tickets.Count(Some.Desk).All.Should().Be(3);
    }

    [Fact]
    public async Task Reading_the_same_versions_again_is_nothing_to_do()
    {
        await _host.RunAsync("pull");

        var outcome = await _host.PullAsync(Some.Ticket("1"), Some.Ticket("2"));

        outcome.Should().Be(new StepOutcome(0));
    }

    [Fact]
    public async Task A_new_version_replaces_the_old_one()
    {
        await _host.RunAsync("pull");

        var outcome = await _host.PullAsync(Some.Resolved("1") with { Version = "2" });

        outcome.Done.Should().Be(1);
        _host.Store.Tickets.Find(Some.Desk, "1")!.State.Should().Be(TicketState.Resolved);
    }

    [Fact]
    public async Task A_helpdesk_that_cannot_be_read_is_left_alone()
    {
        _host.Helpdesk.CanRead = false;

        (await _host.RunAsync("pull")).Should().Be(new StepOutcome(0));
        _host.Helpdesk.Reader.Cursors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_lost_lease_stops_the_pull_between_two_pages()
    {
        _host.Helpdesk.Reader.BeforePage = page =>
        {
            if (page.Cursor == "two") _host.LoseLease();
        };

        await FluentActions.Awaiting(() => _host.RunAsync("pull")).Should().ThrowAsync<LeaseLostException>();

        _host.Store.Tickets.Count(Some.Desk).All.Should().Be(2);
        _host.Store.Accounts.Find(Some.Desk)!.Cursor.Should().Be("one");
    }
}
