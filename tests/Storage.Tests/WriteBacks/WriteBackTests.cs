using CxKit.Core.Helpdesks;

namespace CxKit.Storage.Tests.WriteBacks;

public sealed class WriteBackTests : IDisposable
{
    private static readonly DateOnly _today = new(2026, 3, 2);
    private readonly TempStore _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_new_ticket_is_marked_until_it_is_settled()
    {
        _temp.Commit(Some.Page(Some.Ticket("1")));
        _temp.Marked().Should().Equal("1");

        Settle("1", ItemResult.Done, Fields("1", flag: "silent 1 day"));

        _temp.Marked().Should().BeEmpty();
        _temp.Store.WriteBacks.Of(Some.Desk, "1").Should().Be(new WriteBackRecord(Fields("1", flag: "silent 1 day"), Some.Monday, null));
    }

    [Fact]
    public void A_ticket_marked_again_while_it_was_written_stays_marked()
    {
        _temp.Commit(Some.Page(Some.Ticket("1")));
        var read = Work("1");
        _temp.Commit(Some.Page(Some.Ticket("1") with { Team = "another team" }));

        Settle("1", ItemResult.Done, Fields("1"), mark: read.Mark);

        _temp.Marked().Should().Equal("1");
        Work("1").Written.Should().Be(Fields("1"));
    }

    [Fact]
    public void A_mark_settled_twice_does_not_remove_a_later_one()
    {
        _temp.Commit(Some.Page(Some.Ticket("1")));
        var first = Work("1").Mark;
        Settle("1", ItemResult.Done);
        _temp.Commit(Some.Page(Some.Ticket("1") with { Team = "another team" }));

        Settle("1", ItemResult.Done, mark: first);

        _temp.Marked().Should().Equal("1");
    }

    [Fact]
    public void Nothing_to_write_unmarks_and_records_nothing()
    {
        _temp.Commit(Some.Page(Some.Ticket("1")));

        Settle("1", ItemResult.Done);

        _temp.Marked().Should().BeEmpty();
        _temp.Store.WriteBacks.Of(Some.Desk, "1").Should().BeNull();
    }

    [Fact]
    public void What_is_to_be_tried_later_waits_for_its_time()
    {
        _temp.Commit(Some.Page(Some.Ticket("1")));

        _temp.Store.WriteBacks.Settle(_temp.Lease, [new("1", Work("1").Mark, ItemResult.TryLater) { At = Some.Monday, RetryAt = Some.Monday.AddMinutes(5) }]);

        _temp.Marked(Some.Monday.AddMinutes(4)).Should().BeEmpty();
        _temp.Marked(Some.Monday.AddMinutes(5)).Should().Equal("1");
    }

    [Fact]
    public void A_refusal_is_visible_beside_what_was_written_before_and_gone_with_the_next_writing()
    {
        _temp.Commit(Some.Page(Some.Ticket("1")));
        Settle("1", ItemResult.Done, Fields("1", score: 3));
        Remark("1");
        _temp.Store.WriteBacks.Settle(_temp.Lease, [new("1", Work("1").Mark, ItemResult.Refused) { At = Some.Monday, Reason = "the record is locked" }]);

        _temp.Marked().Should().BeEmpty();
        _temp.Store.WriteBacks.Of(Some.Desk, "1").Should().Be(new WriteBackRecord(Fields("1", score: 3), Some.Monday, "the record is locked"));

        Remark("1");
        Settle("1", ItemResult.Done, Fields("1", score: 4));
        _temp.Store.WriteBacks.Of(Some.Desk, "1")!.Refusal.Should().BeNull();
    }

    [Fact]
    public void A_refusal_alone_is_no_writing()
    {
        _temp.Commit(Some.Page(Some.Ticket("1")));

        _temp.Store.WriteBacks.Settle(_temp.Lease, [new("1", Work("1").Mark, ItemResult.Refused) { At = Some.Monday, Reason = "no right" }]);

        _temp.Store.WriteBacks.Of(Some.Desk, "1").Should().Be(new WriteBackRecord(null, null, "no right"));
    }

    [Fact]
    public void Open_tickets_are_marked_once_a_day()
    {
        _temp.Commit(Some.Page(Some.Ticket("1"), Some.Ticket("2").Resolved()));
        _temp.Unmark();

        _temp.Store.WriteBacks.MarkOpenTickets(_temp.Lease, _today).Should().Be(1);
        _temp.Marked().Should().Equal("1");
        _temp.Unmark();
        _temp.Store.WriteBacks.MarkOpenTickets(_temp.Lease, _today).Should().Be(0);
        _temp.Marked().Should().BeEmpty();
        _temp.Store.WriteBacks.MarkOpenTickets(_temp.Lease, _today.AddDays(1)).Should().Be(1);
    }

    [Fact]
    public async Task The_last_score_is_that_of_the_ticket_resolved_last_not_answered_last()
    {
        _temp.Commit(Some.Page(
            Some.Ticket("a").Resolved(Some.Monday.AddHours(1)), Some.Ticket("b").Resolved(Some.Monday.AddHours(2)), Some.Ticket("c").Resolved(Some.Monday.AddHours(2)),
            Some.Ticket("x", requester: "bob").Resolved(Some.Monday.AddHours(3)), Some.Ticket("open")));
        string[] ids = ["a", "b", "c", "x"];
        foreach (var id in ids) _temp.Invite(id);
        await _temp.AnswerAsync(Some.Answer("c", 3, Some.Monday.AddDays(1)));
        await _temp.AnswerAsync(Some.Answer("b", 2, Some.Monday.AddDays(2)));
        await _temp.AnswerAsync(Some.Answer("a", 1, Some.Monday.AddDays(3)));
        await _temp.AnswerAsync(Some.Answer("x", 5, Some.Monday.AddDays(4)));

        Work("open").LastScore.Should().Be(3);
        Work("open").Answer.Should().BeNull();
        Work("a").Answer!.Score.Should().Be(1);
    }

    [Fact]
    public async Task The_answer_of_a_ticket_is_that_of_its_latest_episode()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved()));
        _temp.Invite("1");
        await _temp.AnswerAsync(Some.Answer("1", 2));
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved(Some.Monday.AddDays(2)) with { Reopens = 1 }));
        _temp.Decide(Some.Offer);
        _temp.Store.Surveys.Claim(_temp.Lease, [new LinkClaim("inv-1-2", Some.Hash("again"))], Some.Monday);

        await _temp.AnswerAsync(Some.Answer("again", 5));

        Work("1").Answer!.Score.Should().Be(5);
    }

    [Fact]
    public void Flags_without_an_answer_are_counted()
    {
        _temp.Commit(Some.Page(Some.Ticket("1"), Some.Ticket("2"), Some.Ticket("3")));
        Settle("1", ItemResult.Done, Fields("1", flag: "silent 2 days"));
        Settle("2", ItemResult.Done, Fields("2", flag: "third time logged", score: 2));
        Settle("3", ItemResult.Done, Fields("3", score: 5));

        _temp.Store.WriteBacks.CountFlaggedWithoutAnswer(Some.Desk).Should().Be(1);
    }

    private static SatisfactionFields Fields(string ticketId, int? score = null, string? flag = null) => new(ticketId, score, null, null, flag);

    private WriteBackWork Work(string ticketId) =>
        _temp.Store.WriteBacks.ReadMarked(Some.Desk, Some.Monday, 100).Single(w => w.Ticket.Id == ticketId);

    private void Settle(string ticketId, ItemResult result, SatisfactionFields? written = null, long? mark = null) => _temp.Store.WriteBacks.Settle(
        _temp.Lease, [new(ticketId, mark ?? Work(ticketId).Mark, result) { At = Some.Monday, Written = written }]);

    private void Remark(string ticketId) =>
        _temp.Commit(Some.Page(Some.Ticket(ticketId) with { Subject = Guid.NewGuid().ToString() }));
}
