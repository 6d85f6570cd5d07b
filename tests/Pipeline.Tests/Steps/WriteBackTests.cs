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
        await AnswerAsync("1", 2, "too slow");

        (await _host.RunAsync("write-back")).Should().Be(new StepOutcome(1));

        Writer.Fields["1"].Should().Be(new SatisfactionFields("1", 2, "dissatisfied", "too slow", null));
    }

    [Fact]
    public async Task The_label_is_in_the_language_of_the_agents()
    {
        _host.Restart(("Accounts:desk:Language", "fr"));
        await AnswerAsync("1", 5);

        await _host.RunAsync("write-back");

        Writer.Fields["1"].Label.Should().Be("très satisfait");
    }

    [Fact]
    public async Task Only_what_differs_from_what_was_written_is_written()
    {
        await AnswerAsync("1", 4);
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
    public async Task An_open_ticket_is_flagged_without_any_answer_of_its_own()
    {
        await AnswerAsync("1", 1, requester: "ann");
        await _host.PullAsync(Some.Ticket("2", "ann") with { Category = "printer" });

        await _host.RunAsync("write-back");

        Writer.Fields["2"].Should().Be(new SatisfactionFields("2", null, null, null, "last score 1"));
        Writer.Fields["1"].Flag.Should().BeNull();
    }

    [Fact]
    public async Task The_last_score_is_that_of_the_resolution_which_came_last_and_not_of_the_answer()
    {
        _host.Restart(("Surveys:closed-ticket:Quarantine", "00:00:00"));
        await _host.OfferAsync(
            Some.Resolved("1", "ann", Some.Noon.AddMinutes(-9)) with { Category = "a" }, Some.Resolved("2", "ann", Some.Noon.AddMinutes(-5)) with { Category = "b" });
        await _host.RunAsync("deliver");
        await _host.AnswerAsync("2", 1);
        await _host.AnswerAsync("1", 5);
        await _host.PullAsync(Some.Ticket("3", "ann"));

        await _host.RunAsync("write-back");

        Writer.Fields["3"].Flag.Should().Be("last score 1");
    }

    [Fact]
    public async Task Silence_grows_from_day_to_day_and_is_written_once_a_day()
    {
        await _host.PullAsync(Some.Ticket("1"));
        _host.Helpdesk.Reader.Pages.Add(new TicketPage { Cursor = "replies", Events = [Some.Reply("1", Some.Noon)], IsCaughtUp = true });
        await _host.RunAsync("pull");
        await _host.RunAsync("write-back");
        Writer.Fields.Should().BeEmpty();

        _host.Clock.Advance(TimeSpan.FromHours(13));
        await _host.RunAsync("write-back");
        Writer.Fields["1"].Flag.Should().Be("silent 1 day");
        _host.Clock.Advance(TimeSpan.FromHours(22));
        (await _host.RunAsync("write-back")).Should().Be(new StepOutcome(0));
        _host.Clock.Advance(TimeSpan.FromHours(1));
        await _host.RunAsync("write-back");

        Writer.Fields["1"].Flag.Should().Be("silent 2 days");
        Writer.Calls.Should().Equal(1, 1);
    }

    [Fact]
    public async Task A_flag_that_is_no_longer_true_is_cleared()
    {
        await AnswerAsync("1", 1, requester: "ann");
        await _host.PullAsync(Some.Ticket("2", "ann"));
        await _host.RunAsync("write-back");
        Writer.Fields["2"].Flag.Should().NotBeNull();

        await _host.PullAsync(Some.Resolved("2", "ann") with { Version = "2" });
        await _host.RunAsync("write-back");

        Writer.Fields["2"].Should().Be(new SatisfactionFields("2", null, null, null, null));
    }

    [Fact]
    public async Task What_the_helpdesk_puts_off_is_written_later()
    {
        await AnswerAsync("1", 3);
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
    public async Task What_the_helpdesk_refuses_is_kept_with_its_reason_and_not_tried_for_ever()
    {
        await AnswerAsync("1", 3);
        Writer.Result = _ => ItemResult.Refused;

        await _host.RunAsync("write-back");
        _host.Clock.Advance(TimeSpan.FromDays(1));
        (await _host.RunAsync("write-back")).Should().Be(new StepOutcome(0));

        _host.Store.WriteBacks.Of(Some.Desk, "1").Should().BeEquivalentTo(new { Written = (SatisfactionFields?)null, Refusal = "the ticket is locked" });
        Writer.Calls.Should().Equal(1);
    }

    [Fact]
    public async Task A_refused_ticket_is_tried_again_once_it_has_changed()
    {
        await AnswerAsync("1", 3);
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
        await AnswerAsync("1", 3);

        (await _host.RunAsync("write-back")).Should().Be(new StepOutcome(0));
        Writer.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_lost_lease_stops_the_writing_before_anything_is_written()
    {
        await AnswerAsync("1", 3);
        _host.LoseLease();

        await FluentActions.Awaiting(() => _host.RunAsync("write-back")).Should().ThrowAsync<LeaseLostException>();

        Writer.Calls.Should().BeEmpty();
    }

    private async Task AnswerAsync(string ticket, int score, string? comment = null, string? requester = null)
    {
        await _host.OfferAsync(Some.Resolved(ticket, requester));
        await _host.RunAsync("deliver");
        await _host.AnswerAsync(ticket, score, comment);
    }
}
