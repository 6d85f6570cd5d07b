using CxKit.Core.Helpdesks;
using CxKit.Hosting.Steps;
using CxKit.Pipeline.Tests.Doubles;

namespace CxKit.Pipeline.Tests.Steps;

public sealed class DrainTests : IDisposable
{
    private readonly TestHost _host = new();

    public DrainTests() => _host.Helpdesk.Reader.Pages.Add(new TicketPage { Cursor = "end", Tickets = [Some.Resolved("1")], IsCaughtUp = true });

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task A_ticket_goes_all_the_way_in_one_drain()
    {
        var done = new List<(string Step, int Done)>();

        await _host.DrainAsync((step, outcome) => done.Add((step.Name, outcome.Done)));

        _host.Helpdesk.Poster.Posted.Should().ContainSingle();
        done.Select(d => d.Step).Should().Equal(Enumerable.Repeat(new[] { "pull", "re-read", "sweep", "collect", "offer", "deliver", "roll-up", "write-back" }, done.Count / 8).SelectMany(s => s));
        done.TakeLast(8).Should().OnlyContain(d => d.Done == 0);
        _host.Clock.Waits.Should().BeEmpty();
    }

    [Fact]
    public async Task A_second_drain_has_nothing_to_do()
    {
        await _host.DrainAsync();
        var done = 0;

        await _host.DrainAsync((_, outcome) => done += outcome.Done);

        done.Should().Be(0);
    }

    [Fact]
    public async Task A_claim_that_a_dead_process_left_is_waited_for()
    {
        _host.Helpdesk.Poster.FailsAfter = true;
        await FluentActions.Awaiting(() => _host.DrainAsync()).Should().ThrowAsync<HelpdeskException>();
        _host.Helpdesk.Poster.FailsAfter = false;
        _host.Restart();

        await _host.DrainAsync();

        _host.Clock.Waits.Should().Equal(TimeSpan.FromSeconds(30));
        _host.Helpdesk.Poster.Posted.Should().ContainSingle();
        _host.Store.Surveys.Totals(Some.Desk).Delivered.Should().Be(1);
    }

    [Fact]
    public async Task An_invitation_that_the_helpdesk_put_off_is_waited_for()
    {
        var tries = 0;
        _host.Helpdesk.Poster.Result = _ => ++tries < 3 ? ItemResult.TryLater : ItemResult.Done;

        await _host.DrainAsync();

        _host.Clock.Waits.Should().Equal(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        _host.Helpdesk.Poster.Posted.Should().ContainSingle();
    }

    [Fact]
    public async Task An_invitation_that_is_not_due_yet_is_waited_for()
    {
        _host.Restart(("Surveys:closed-ticket:Delay", "06:00:00"));

        await _host.DrainAsync();

        _host.Clock.Waits.Should().Equal(TimeSpan.FromHours(5));
        _host.Helpdesk.Poster.Posted.Should().ContainSingle();
    }

    [Fact]
    public async Task A_score_that_the_helpdesk_put_off_is_waited_for()
    {
        await _host.DrainAsync();
        await _host.AnswerAsync("1", 4);
        var tries = 0;
        _host.Helpdesk.Writer.Result = _ => ++tries < 2 ? ItemResult.TryLater : ItemResult.Done;

        await _host.DrainAsync();

        _host.Clock.Waits.Should().Equal(TimeSpan.FromMinutes(1));
        _host.Helpdesk.Writer.Fields["1"].Score.Should().Be(4);
    }

    [Fact]
    public async Task A_drain_that_is_called_off_ends()
    {
        using var calledOff = new CancellationTokenSource();
        await calledOff.CancelAsync();

        await FluentActions.Awaiting(() => Drain.RunAsync(_host.Work, [new WaitingStep()], _host.Runner, _host.Clock, null, calledOff.Token))
            .Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void Outcomes_add_up_to_their_sum_and_to_what_comes_due_first()
    {
        var (sooner, later) = (new StepOutcome(1, Some.Noon), new StepOutcome(2, Some.Noon.AddHours(1)));

        (sooner + later).Should().Be(new StepOutcome(3, Some.Noon));
        (later + sooner).Should().Be(new StepOutcome(3, Some.Noon));
        (later + new StepOutcome(4)).Should().Be(new StepOutcome(6, later.WaitUntil));
        (new StepOutcome(4) + later).Should().Be(new StepOutcome(6, later.WaitUntil));
        (new StepOutcome(4) + new StepOutcome(5)).Should().Be(new StepOutcome(9));
    }

    private sealed class WaitingStep : IStep
    {
        private bool _hasWaited;

        public string Name => "wait";

        public Task<StepOutcome> RunAsync(Hosting.Accounts.AccountWork work, CancellationToken cancellationToken)
        {
            var outcome = _hasWaited ? default : new StepOutcome(0, Some.Noon.AddHours(1));
            _hasWaited = true;
            return Task.FromResult(outcome);
        }
    }
}
