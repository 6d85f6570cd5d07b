using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.Storage.Tests.Tickets;

/// <summary>Which tickets and answers a period concerns.</summary>
public sealed class WithinTests : IDisposable
{
    private static readonly Period _week = new(Some.Monday, Some.Monday.AddDays(7));
    private readonly TempStore _temp = new("Pacific/Kiritimati");

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Tickets_opened_resolved_or_closed_in_it_or_not_yet_closed_are_and_others_are_not()
    {
        _temp.Commit(Some.Page(
            Ticket("opened at its first moment", 0),
            Ticket("opened at its end", 7),
            Ticket("opened and ended before", -9) with { State = TicketState.Closed, ResolvedAt = At(-8), ClosedAt = At(-7) },
            Ticket("resolved within", -9) with { State = TicketState.Closed, ResolvedAt = At(3), ClosedAt = At(4) },
            Ticket("resolved before and closed within", -9) with { State = TicketState.Closed, ResolvedAt = At(-8), ClosedAt = At(0) },
            Ticket("resolved before and closed afterwards", -9) with { State = TicketState.Closed, ResolvedAt = At(-8), ClosedAt = At(99) },
            Ticket("resolved before and not closed", -9) with { State = TicketState.Resolved, ResolvedAt = At(-8) },
            Ticket("still open", -900),
            Ticket("cancelled before", -9) with { State = TicketState.Cancelled, ClosedAt = At(-1) },
            Ticket("cancelled within", -9) with { State = TicketState.Cancelled, ClosedAt = At(1) },
            Ticket("deleted", 1) with { State = TicketState.Deleted }));

        Within().Should().BeEquivalentTo(
            "opened at its first moment",
            "resolved within",
            "resolved before and closed within",
            "resolved before and closed afterwards",
            "resolved before and not closed",
            "still open",
            "cancelled within");
    }

    [Fact]
    public void The_earlier_tickets_that_one_repeats_come_with_it_however_far_back_they_lie()
    {
        _temp.Commit(Some.Page([.. Enumerable.Range(0, 4).Select(i => Closed($"{i}", 1 - (20 * i), "ann")), Closed("other", -20, "ben")]));

        Within().Should().BeEquivalentTo("0", "1", "2", "3");
    }

    [Fact]
    public void More_than_are_wanted_are_not_read_at_all()
    {
        _temp.Commit(Some.Page(Ticket("1", 1), Ticket("2", 2)));

        _temp.Store.Tickets.Within(Some.Desk, _week, 2).Should().HaveCount(2);
        _temp.Store.Tickets.Within(Some.Desk, _week, 1).Should().BeNull();
        _temp.Store.Tickets.Within("another", _week, 0).Should().BeEmpty();
    }

    [Fact]
    public async Task Answers_of_the_period_are_read_and_those_on_its_tickets()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved(), Some.Ticket("2", requester: "ben").Resolved(), Some.Ticket("3", requester: "cid").Resolved()));
        foreach (var (ticket, day) in new[] { ("1", 0), ("2", 7), ("3", 8) })
        {
            _temp.Invite(ticket);
            await _temp.AnswerAsync(Some.Answer(ticket, at: At(day)));
        }

        Answers(100).Should().Equal("1");
        Answers(100, "3", "1").Should().Equal("1", "3");
        _temp.Store.Surveys.AnswersWithin(Some.Desk, _week, ["3"], 1).Should().BeNull();
    }

    [Fact]
    public async Task An_answer_stands_for_as_many_as_its_invitation_said()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved()));
        _temp.Decide(u => Some.Offer(u) is var ruling ? ruling with { Invitation = ruling.Invitation! with { Weight = 2.5 } } : ruling);
        _temp.Claim("1");
        await _temp.AnswerAsync(Some.Answer("1"));

        var history = _temp.Store.Surveys.HistoryOf(Some.Desk, "1");

        (history.Invitations.Single().Weight, history.Answers.Single().Weight).Should().Be((2.5, 2.5));
    }

    private static DateTimeOffset At(int day) => Some.Monday.AddDays(day);

    private static Ticket Ticket(string id, int day) => Some.Ticket(id, At(day), requester: "of " + id);

    private static Ticket Closed(string id, int day, string requester) =>
        Some.Ticket(id, At(day), requester).Resolved() with { State = TicketState.Closed, ClosedAt = At(day).AddHours(6) };

    private IEnumerable<string> Within() => _temp.Store.Tickets.Within(Some.Desk, _week, 100)!.Select(t => t.Id);

    private IEnumerable<string> Answers(int most, params string[] tickets) =>
        _temp.Store.Surveys.AnswersWithin(Some.Desk, _week, tickets, most)!.Select(a => a.TicketId);
}
