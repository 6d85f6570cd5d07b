using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using CxKit.Hosting.Steps;
using CxKit.Pipeline.Tests.Doubles;
using CxKit.Storage;

namespace CxKit.Pipeline.Tests.Steps;

public sealed class WriteBackTests : IDisposable
{
    private readonly TestHost _host = new();

    private FakeWriter Writer => _host.Helpdesk.Writer;

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task An_answer_is_written_with_score_label_and_comment()
    {
        await _host.InviteAsync(Some.Resolved("1"));
        await _host.AnswerAsync("1", 2, "too slow");

        (await _host.RunAsync("write-back")).Should().Be(new StepOutcome(1));

        Writer.Fields["1"].Should().Be(new SatisfactionFields("1", 2, "dissatisfied", "too slow", null));
    }

    [Fact]
    public async Task The_label_is_in_the_language_of_the_agents()
    {
        _host.Restart(("Accounts:desk:Language", "fr"));
        await _host.InviteAsync(Some.Resolved("1"));
        await _host.AnswerAsync("1", 5);

        await _host.RunAsync("write-back");

        Writer.Fields["1"].Label.Should().Be("très satisfait");
    }

    [Fact]
    public async Task Only_what_differs_from_what_was_written_is_written()
    {
        await _host.InviteAsync(Some.Resolved("1"));
        await _host.AnswerAsync("1", 4);
        await _host.RunAsync("write-back");

        (await _host.RunAsync("write-back")).Should().Be(new StepOutcome(0));
        await _host.PullAsync(Some.Resolved("1") with { Version = "2", Team = "mail team" }, Some.Resolved("2"));
        (await _host.RunAsync("write-back")).Should().Be(new StepOutcome(0));

        Writer.Calls.Should().Equal(1);
    }

    [Fact]
    public async Task Tickets_are_written_in_calls_of_the_size_that_the_helpdesk_takes()
    {
        Writer.BatchSize = 2;
        await _host.PullAsync([.. Enumerable.Range(1, 7).Select(i => Some.Ticket($"{i}", "ann") with { OpenedAt = Some.Noon.AddHours(i - 10) })]);

        // The third and every later ticket of the same trouble.
        (await _host.RunAsync("write-back")).Done.Should().Be(5);

        Writer.Calls.Should().Equal(2, 2, 1);
    }

    [Fact]
    public async Task What_the_helpdesk_puts_off_is_written_later()
    {
        await _host.InviteAsync(Some.Resolved("1"));
        await _host.AnswerAsync("1", 3);
        Writer.Result = _ => ItemResult.TryLater;
        (await _host.RunAsync("write-back")).WaitUntil.Should().Be(Some.Noon.AddMinutes(1));
        (await _host.RunAsync("write-back")).Should().Be(new StepOutcome(0, Some.Noon.AddMinutes(1)));

        Writer.Result = _ => ItemResult.Done;
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await _host.RunAsync("write-back")).Should().Be(new StepOutcome(1));

        Writer.Fields["1"].Score.Should().Be(3);
        Writer.Calls.Should().Equal(1, 1);
    }

    [Fact]
    public async Task What_a_failed_call_held_is_written_by_the_next_run()
    {
        await _host.InviteAsync(Some.Resolved("1"));
        await _host.AnswerAsync("1", 3);
        Writer.Result = _ => throw Some.Failure();
        await FluentActions.Awaiting(() => _host.RunAsync("write-back")).Should().ThrowAsync<HelpdeskException>();

        Writer.Result = _ => ItemResult.Done;
        await _host.RunAsync("write-back");

        Writer.Fields["1"].Score.Should().Be(3);
    }

    [Fact]
    public async Task What_the_helpdesk_refuses_is_kept_with_its_reason_and_tried_once_a_day_for_two_weeks()
    {
        await _host.InviteAsync(Some.Resolved("1"));
        await _host.AnswerAsync("1", 3);
        Writer.Result = _ => ItemResult.Refused;

        await _host.RunAsync("write-back");
        (await _host.RunAsync("write-back")).Should().Be(new StepOutcome(0));
        _host.Store.WriteBacks.Of(Some.Desk, "1").Should().BeEquivalentTo(new { Written = (SatisfactionFields?)null, Refusal = "the ticket is locked" });
        _host.Store.WriteBacks.Refusals(Some.Desk).Should().Equal(("the ticket is locked", 1));

        for (var day = 0; day < 30; day++)
        {
            _host.Clock.Advance(TimeSpan.FromDays(1));
            await _host.RunAsync("write-back");
        }

        Writer.Calls.Should().HaveCount(1 + 14).And.OnlyContain(tickets => tickets == 1);
    }

    [Fact]
    public async Task A_refused_ticket_is_tried_again_once_it_has_changed()
    {
        await _host.InviteAsync(Some.Resolved("1"));
        await _host.AnswerAsync("1", 3);
        Writer.Result = _ => ItemResult.Refused;
        await _host.RunAsync("write-back");

        Writer.Result = _ => ItemResult.Done;
        await _host.PullAsync(Some.Resolved("1") with { Version = "2", State = TicketState.Closed });
        await _host.RunAsync("write-back");

        Writer.Fields["1"].Score.Should().Be(3);
        _host.Store.WriteBacks.Of(Some.Desk, "1")!.Refusal.Should().BeNull();
    }

    [Fact]
    public async Task A_helpdesk_that_cannot_be_written_to_is_left_alone()
    {
        _host.Helpdesk.CanWrite = false;
        await _host.InviteAsync(Some.Resolved("1"));
        await _host.AnswerAsync("1", 3);

        (await _host.RunAsync("write-back")).Should().Be(new StepOutcome(0));
        Writer.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_lost_lease_stops_the_writing_before_anything_is_written()
    {
        await _host.InviteAsync(Some.Resolved("1"));
        await _host.AnswerAsync("1", 3);
        _host.LoseLease();

        await FluentActions.Awaiting(() => _host.RunAsync("write-back")).Should().ThrowAsync<LeaseLostException>();

        Writer.Calls.Should().BeEmpty();
    }
}
