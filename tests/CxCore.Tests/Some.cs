using CxKit.Core.Metrics;
using CxKit.Core.Statistics;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests;

/// <summary>Tickets, answers and figures, plain unless a test says otherwise.</summary>
internal static class Some
{
    internal static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    internal static Ticket Ticket(string id = "1") => new()
    {
        Account = "desk",
        Id = id,
        Number = "INC" + id,
        OpenedAt = Monday,
        Version = "1",
        Requester = new Person("ann"),
        Category = "mail",
    };

    internal static Ticket Resolved(string id = "1", DateTimeOffset? at = null) =>
        Ticket(id) with { State = TicketState.Resolved, ResolvedAt = at ?? Monday.AddHours(5) };

    internal static TicketEvent Comment(string by, double hours = 1, string id = "e1") =>
        new("1", id, TicketEventKind.PublicComment, Monday.AddHours(hours)) { By = by };

    internal static SlaOutcome Sla(SlaState state, SlaTarget target = SlaTarget.Resolution) => new("1", $"{target}") { State = state, Target = target };

    internal static Answer Answer(int score, Provenance provenance = Provenance.Customer) => new()
    {
        Account = "desk",
        InvitationId = "i1",
        TicketId = "1",
        QuestionId = Question.Csat5.Id,
        Score = score,
        AnsweredAt = Monday.AddDays(1),
        Provenance = provenance,
        Attribution = new Attribution(),
    };

    internal static Figure Figure(string id, double? value, long n = 100, Interval? interval = null) => new(MetricCatalogue.Find(id)!, value, n, interval);
}
