using CxKit.Core.Surveys;

namespace CxKit.Storage.Tests.Surveys;

public sealed class AnswerTests : IDisposable
{
    private readonly TempStore _temp = new();

    public AnswerTests() => _temp.Commit(Some.Page(Some.Ticket("1").Resolved(), Some.Ticket("open"), Some.Ticket("bob's", requester: "bob")));

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task An_answer_is_stored_once_and_the_first_one_stays()
    {
        _temp.Invite("1");

        (await _temp.AnswerAsync(Some.Answer("1", 2, comment: "trop long"))).Should().Be(AnswerOutcome.Stored);
        (await _temp.AnswerAsync(Some.Answer("1", 5))).Should().Be(AnswerOutcome.AlreadyAnswered);

        var answer = _temp.Store.Surveys.HistoryOf(Some.Desk, "1").Answers.Should().ContainSingle().Which;
        (answer.Score, answer.Comment, answer.AnsweredAt, answer.Provenance).Should().Be((2, "trop long", Some.Monday.AddDays(1), Provenance.Customer));
        _temp.Store.Surveys.Totals(Some.Desk).Answers.Should().Be(1);
    }

    [Fact]
    public async Task Of_two_answers_at_the_same_time_one_is_stored()
    {
        _temp.Invite("1");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _temp.AnswerAsync(Some.Answer("1")))));

        outcomes.Count(o => o == AnswerOutcome.Stored).Should().Be(1);
        outcomes.Count(o => o == AnswerOutcome.AlreadyAnswered).Should().Be(7);
    }

    [Fact]
    public async Task An_unknown_link_stores_nothing()
    {
        (await _temp.AnswerAsync(Some.Answer("nowhere"))).Should().Be(AnswerOutcome.UnknownLink);

        _temp.Store.Surveys.Totals(Some.Desk).Answers.Should().Be(0);
    }

    [Theory]
    [InlineData(0, AnswerOutcome.Stored)]
    [InlineData(1, AnswerOutcome.Expired)]
    public async Task A_link_can_be_answered_up_to_its_last_moment(int millisecondsLate, AnswerOutcome outcome)
    {
        _temp.Invite("1", expiresAt: Some.Monday.AddDays(3));

        (await _temp.AnswerAsync(Some.Answer("1", at: Some.Monday.AddDays(3).AddMilliseconds(millisecondsLate)))).Should().Be(outcome);
    }

    [Fact]
    public async Task A_customer_faster_than_our_bookkeeping_is_heard_and_the_settlement_does_not_undo_it()
    {
        _temp.Decide(Some.Offer);
        _temp.Claim("1");

        (await _temp.AnswerAsync(Some.Answer("1"))).Should().Be(AnswerOutcome.Stored);
        foreach (var state in new[] { InvitationState.Delivered, InvitationState.Waiting })
            _temp.Store.Surveys.Settle(_temp.Lease, [new Settlement("inv-1-1", state) { DeliveredAt = Some.Monday.AddDays(2), DueAt = Some.Monday.AddDays(2) }]);

        var invitation = _temp.Store.Surveys.FindByLink(Some.Hash("1"))!;
        (invitation.State, invitation.DeliveredAt).Should().Be((InvitationState.Answered, Some.Monday.AddDays(1)));
        _temp.Store.Surveys.ReadOpenClaims(Some.Desk).Should().BeEmpty();
        _temp.Store.Surveys.Totals(Some.Desk).Delivered.Should().Be(1);
    }

    [Fact]
    public async Task An_answer_belongs_to_whom_it_was_frozen_for_at_the_offer()
    {
        _temp.Invite("1");
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved() with { Team = "another team" }));

        await _temp.AnswerAsync(Some.Answer("1"));

        _temp.Store.Surveys.HistoryOf(Some.Desk, "1").Answers.Single().Attribution.Team.Should().Be("service desk");
    }

    [Fact]
    public async Task An_answer_marks_its_day_its_ticket_and_the_open_tickets_of_its_requester()
    {
        _temp.Invite("1");
        _temp.RollUp();
        _temp.Unmark();

        await _temp.AnswerAsync(Some.Answer("1"));

        _temp.Marked().Should().BeEquivalentTo("1", "open");
        _temp.Rows("select metric_day, day from dirty_day").Should().Equal("Answered|2026-03-03");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public async Task A_score_off_the_scale_is_misuse(int score)
    {
        _temp.Invite("1");

        await _temp.Invoking(t => t.AnswerAsync(Some.Answer("1", score))).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task A_question_is_known_by_its_own_name_or_refused()
    {
        _temp.Invite("1");
        await _temp.Invoking(t => t.AnswerAsync(Some.Answer("1") with { QuestionId = "mood" })).Should().ThrowAsync<ArgumentException>();

        await _temp.AnswerAsync(Some.Answer("1") with { QuestionId = "csat5" });

        _temp.Store.Surveys.HistoryOf(Some.Desk, "1").Answers.Single().QuestionId.Should().Be("Csat5");
    }

    [Fact]
    public async Task The_latest_comments_come_first_and_answers_without_words_are_no_comments()
    {
        string[] ids = ["a", "b", "c"];
        _temp.Commit(Some.Page([.. ids.Select(id => Some.Ticket(id).Resolved())]));
        foreach (var id in ids) _temp.Invite(id);
        await _temp.AnswerAsync(Some.Answer("a", comment: "first", at: Some.Monday.AddDays(1)));
        await _temp.AnswerAsync(Some.Answer("b", comment: " ", at: Some.Monday.AddDays(2)));
        await _temp.AnswerAsync(Some.Answer("c", comment: "last", at: Some.Monday.AddDays(3)));

        _temp.Store.Surveys.LatestComments(Some.Desk, 5).Select(c => (c.TicketNumber, c.Answer.Comment)).Should().Equal(("INCc", "last"), ("INCa", "first"));
        _temp.Store.Surveys.LatestComments(Some.Desk, 1).Should().HaveCount(1);
    }

    [Fact]
    public async Task Answers_are_durable_while_a_bulk_commit_still_runs()
    {
        string[] ids = [.. Enumerable.Range(0, 40).Select(i => $"a{i}")];
        _temp.Commit(Some.Page([.. ids.Select(id => Some.Ticket(id, requester: id).Resolved())]));
        foreach (var id in ids) _temp.Invite(id);
        var page = Some.Page([.. Enumerable.Range(0, 20_000).Select(i => Some.Ticket($"{i}", requester: $"r{i}"))]) with { Cursor = "bulk" };

        var bulk = Task.Run(() => _temp.Commit(page));
        SpinWait.SpinUntil(() => _temp.Store.Tickets.Count(Some.Desk).All > ids.Length + 3 || bulk.IsCompleted);
        var outcomes = await Task.WhenAll(ids.Select(id => Task.Run(() => _temp.AnswerAsync(Some.Answer(id)))));
        var cursor = _temp.Store.Accounts.Find(Some.Desk)!.Cursor;
        var answers = _temp.Store.Surveys.Totals(Some.Desk).Answers;
        await bulk;

        outcomes.Should().AllBeEquivalentTo(AnswerOutcome.Stored);
        (cursor, answers).Should().Be(("end", ids.Length));
    }
}
