using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Promises;

/// <summary>
/// All dates that were promised on a ticket, and what became of each: kept, renewed before the date had passed, or broken. The last one
/// is the ticket's own, the earlier ones are told by its history; where that was not read, they are not known. Taking a promise back is
/// no renewal: unless another date follows in time, the old one stays to be kept.
/// </summary>
public static class PromiseHistory
{
    /// <summary>The promises made before <paramref name="asOf"/>, in the order in which they were made. A promise made after the ticket was resolved is none.</summary>
    /// <param name="ticket">A contact or a project; other records promise nothing to a customer.</param>
    /// <param name="asOf">The moment as of which they are judged.</param>
    /// <param name="keptBy">What keeps them.</param>
    public static IReadOnlyList<Promise> Of(Ticket ticket, DateTimeOffset asOf, KeptBy keptBy = KeptBy.Resolution)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        if (!ticket.IsContact && (ticket.Kind != TicketKind.Project || ticket.State == TicketState.Deleted)) return [];
        var terms = Term.Of(ticket).Where(t => !(t.MadeAt >= asOf) && !(t.MadeAt >= ResolvedAt(ticket))).ToList();
        return
        [
            .. from i in Enumerable.Range(0, terms.Count)
               let due = terms[i].DueAt
               where due is not null
               let judged = Judge(ticket, terms[i], i + 1 < terms.Count ? terms[i + 1] : null, asOf, keptBy)
               select new Promise(ticket, due.Value, terms[i].MadeAt, judged.Outcome, judged.SettledAt),
        ];
    }

    private static (PromiseOutcome Outcome, DateTimeOffset? SettledAt) Judge(Ticket ticket, Term term, Term? next, DateTimeOffset asOf, KeptBy keptBy)
    {
        var due = term.DueAt!.Value;
        var done = keptBy == KeptBy.Message ? HeardAt(ticket, term.MadeAt ?? ticket.OpenedAt) : ResolvedAt(ticket);
        if (done <= due && done < asOf) return (PromiseOutcome.Kept, done);
        if (next is { } later && later.MadeAt <= due)
        {
            return later.DueAt is not { } newDate ? (PromiseOutcome.Unknown, null)
                : newDate > due ? (PromiseOutcome.Renewed, later.MadeAt)
                : (PromiseOutcome.Replaced, null);
        }

        if (due >= asOf) return (PromiseOutcome.Pending, null);
        var isKnown = (ticket.State == TicketState.Open || ResolvedAt(ticket) is not null) && (keptBy == KeptBy.Resolution || ticket.RepliesAreKnown);
        return isKnown ? (PromiseOutcome.Broken, due) : (PromiseOutcome.Unknown, null);
    }

    private static DateTimeOffset? ResolvedAt(Ticket ticket) => ticket.IsResolved ? ticket.ResolvedAt : null;

    // A resolution is heard too.
    private static DateTimeOffset? HeardAt(Ticket ticket, DateTimeOffset after) =>
        ticket.Events.Where(e => e.At > after && Replies.IsHeard(ticket, e)).Select(e => (DateTimeOffset?)e.At).Append(ResolvedAt(ticket)).Min();
}
