using CxKit.Core.Surveys;
using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.AvoidableContacts;

/// <summary>Whether contacts should never have arisen: by the customer's own answer where there is one, else by the rule or agent that marked the ticket.</summary>
public static class ContactVerdicts
{
    /// <summary>Who said so where the customer did.</summary>
    public const string Customer = "customer";

    /// <summary>The contacts opened in the period, each with its verdict; of several answers on one ticket the latest counts.</summary>
    public static IReadOnlyList<JudgedContact> Of(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var answers = evidence.Answers.Where(a => a.QuestionId == Question.Needed.Id && a.CountsInHeadlines)
            .OrderBy(a => a.AnsweredAt).ThenBy(a => a.InvitationId, StringComparer.Ordinal)
            .GroupBy(a => (a.Account, a.TicketId))
            .ToDictionary(g => g.Key, g => g.Last().Score >= Question.Needed.SatisfiedFrom);
        return [.. evidence.OpenedContacts().Select(t => Judge(t, answers))];
    }

    private static JudgedContact Judge(Ticket ticket, Dictionary<(string Account, string TicketId), bool> needed) =>
        needed.TryGetValue((ticket.Account, ticket.Id), out var wasNeeded)
            ? new JudgedContact(ticket, !wasNeeded, Customer)
            : new JudgedContact(ticket, ticket.Avoidable.Answer, ticket.Avoidable.SaidBy);
}
