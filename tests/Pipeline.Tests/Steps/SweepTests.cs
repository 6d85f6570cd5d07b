using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using CxKit.Hosting.Steps;
using CxKit.Pipeline.Tests.Doubles;

namespace CxKit.Pipeline.Tests.Steps;

/// <summary>What becomes of tickets that the helpdesk deleted without a word.</summary>
public sealed class SweepTests : IDisposable
{
    private readonly TestHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task A_ticket_that_vanished_is_found_out_within_a_day()
    {
        await KnowAsync("1", "2", "3");
        _host.Helpdesk.Reader.Held.Remove("2");

        (await _host.RunAsync("sweep")).Should().Be(new StepOutcome(0), "a day has not passed");
        _host.Clock.Advance(TimeSpan.FromDays(1));
        (await _host.RunAsync("sweep")).Should().Be(new StepOutcome(1));

        Known("1").Should().Be(TicketState.Open);
        Known("2").Should().Be(TicketState.Deleted);
    }

    [Fact]
    public async Task What_the_look_brings_besides_is_taken_in()
    {
        await KnowAsync("1");
        _host.Helpdesk.Reader.Held["1"] = Some.Resolved("1");
        _host.Clock.Advance(TimeSpan.FromDays(1));

        await _host.RunAsync("sweep");

        Known("1").Should().Be(TicketState.Resolved);
    }

    [Fact]
    public async Task Many_missing_at_once_are_kept_and_the_step_says_why()
    {
        _host.Helpdesk.Reader.ReadAtOnce = 20;
        await KnowAsync([.. Enumerable.Range(10, 20).Select(n => $"{n}")]);
        foreach (var id in Enumerable.Range(10, 6)) _host.Helpdesk.Reader.Held.Remove($"{id}");
        _host.Clock.Advance(TimeSpan.FromDays(1));

        var sweep = FluentActions.Awaiting(() => _host.RunAsync("sweep"));

        (await sweep.Should().ThrowAsync<HelpdeskException>().WithMessage("*6 tickets*")).Which.IsTransient.Should().BeFalse();
        Known("10").Should().Be(TicketState.Open);
        (await _host.RunAsync("sweep")).Should().Be(new StepOutcome(0), "the round is not held up");
    }

    [Fact]
    public async Task A_run_looks_for_some_and_the_next_goes_on()
    {
        await KnowAsync([.. Enumerable.Range(10, 30).Select(n => $"{n}")]);
        _host.Helpdesk.Reader.Held.Remove("10");
        _host.Helpdesk.Reader.Held.Remove("39");
        _host.Clock.Advance(TimeSpan.FromDays(1));

        (await _host.RunAsync("sweep")).Done.Should().Be(1);
        Known("39").Should().Be(TicketState.Open);
        while ((await _host.RunAsync("sweep")).Done == 0) { }

        Known("39").Should().Be(TicketState.Deleted);
    }

    private TicketState Known(string id) => _host.Store.Tickets.Find(Some.Desk, id)!.State;

    private async Task KnowAsync(params string[] ids)
    {
        foreach (var id in ids) _host.Helpdesk.Reader.Held[id] = Some.Ticket(id);
        await _host.PullAsync([.. ids.Select(id => Some.Ticket(id))]);
    }
}
