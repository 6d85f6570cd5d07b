using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using CxKit.Hosting.Steps;
using CxKit.Pipeline.Tests.Doubles;

namespace CxKit.Pipeline.Tests.Steps;

/// <summary>What becomes of hints that tickets changed.</summary>
public sealed class RereadTests : IDisposable
{
    private readonly TestHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Every_hinted_ticket_is_read_in_calls_of_the_size_that_the_helpdesk_allows()
    {
        await HearOf("1", "2", "3");

        (await _host.RunAsync("re-read")).Should().Be(new StepOutcome(3));

        _host.Store.Tickets.Count(Some.Desk).All.Should().Be(3);
        _host.Store.Hints.Read(Some.Desk, 10).Should().BeEmpty();
    }

    [Fact]
    public async Task A_hinted_ticket_that_the_helpdesk_no_longer_holds_is_gone()
    {
        await _host.PullAsync(Some.Ticket("1"));
        await HearOf("1");
        _host.Helpdesk.Reader.Held.Clear();

        await _host.RunAsync("re-read");

        _host.Store.Tickets.Find(Some.Desk, "1")!.State.Should().Be(TicketState.Deleted);
    }

    [Fact]
    public async Task A_hint_outlives_a_helpdesk_that_fails()
    {
        await HearOf("1");
        _host.Helpdesk.CanRead = false;
        await _host.RunAsync("re-read");

        _host.Store.Hints.Read(Some.Desk, 10).Should().ContainSingle();
    }

    private async Task HearOf(params string[] ids)
    {
        foreach (var id in ids) _host.Helpdesk.Reader.Held[id] = Some.Ticket(id);
        _ = _host.Work;
        await _host.Store.Hints.AddAsync(Some.Desk, ids, Some.Noon);
    }
}
