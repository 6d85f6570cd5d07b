using CxKit.Core.Helpdesks;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;

namespace CxKit.Storage.Tests;

/// <summary>Tickets and what belongs to them, plain unless a test says otherwise.</summary>
internal static class Some
{
    internal const string Desk = "desk";
    internal const string Survey = "closed-ticket";

    internal static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    internal static Ticket Ticket(string id, DateTimeOffset? openedAt = null, string? requester = "ann", string? category = "mail") => new()
    {
        Account = Desk,
        Id = id,
        Number = "INC" + id,
        OpenedAt = openedAt ?? Monday,
        Version = "2026-03-02 08:00:00|1",
        Requester = requester is null ? null : new Person(requester),
        Category = category,
        Team = "service desk",
    };

    internal static Ticket Resolved(this Ticket ticket, DateTimeOffset? at = null) =>
        ticket with { State = TicketState.Resolved, ResolvedAt = at ?? ticket.OpenedAt.AddHours(5), Reopens = 0, Reassignments = 0 };

    internal static TicketPage Page(params Ticket[] tickets) => new() { Cursor = "cursor", Tickets = tickets };

    internal static TicketPage CaughtUp(params Ticket[] tickets) => Page(tickets) with { IsCaughtUp = true };

    internal static TicketEvent Reply(string ticketId, string id = "e1", DateTimeOffset? at = null) =>
        new(ticketId, id, TicketEventKind.PublicComment, at ?? Monday.AddHours(1)) { By = "agent" };

    internal static SlaOutcome Sla(string ticketId, SlaState state, string id = "s1") => new(ticketId, id) { State = state };

    internal static byte[] Hash(string link) => [.. System.Text.Encoding.UTF8.GetBytes(link)];

    internal static AnswerRequest Answer(string link, int score = 4, DateTimeOffset? at = null, string? comment = null) =>
        new(Hash(link), Question.Csat5.Id, score, comment, at ?? Monday.AddDays(1), Provenance.Customer);

    internal static Ruling Offer(Undecided undecided) => new(DecisionOn(undecided.Ticket), InvitationTo(undecided.Ticket));

    internal static Ruling Refuse(Undecided undecided, string rule) =>
        new(DecisionOn(undecided.Ticket) with { RefusedBy = rule, Reason = "because" }, null);

    internal static Ruling OfferUnlessAsked(Undecided undecided) =>
        undecided.LastAskedAt is null ? Offer(undecided) : Refuse(undecided, "quarantine");

    private static Decision DecisionOn(Ticket ticket) => new()
    {
        Account = ticket.Account,
        TicketId = ticket.Id,
        Episode = ticket.Episode,
        SurveyId = Survey,
        JudgedAt = ticket.JudgedAt,
        UnknownFacts = ["replies"],
    };

    private static Invitation InvitationTo(Ticket ticket) => new()
    {
        Id = $"inv-{ticket.Id}-{ticket.Episode}",
        Account = ticket.Account,
        TicketId = ticket.Id,
        TicketNumber = ticket.Number,
        Episode = ticket.Episode,
        SurveyId = Survey,
        PersonId = ticket.Requester?.Id,
        Language = ticket.Requester?.Language,
        Attribution = Attribution.Of(ticket),
        DueAt = ticket.JudgedAt.AddHours(1),
    };
}
