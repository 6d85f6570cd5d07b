using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Storage;

/// <summary>All that a page says of one ticket.</summary>
internal sealed record Arrival(string TicketId, Ticket? Ticket, IReadOnlyList<TicketEvent> Events, IReadOnlyList<SlaOutcome> Slas)
{
    /// <summary>Whether the helpdesk no longer holds it.</summary>
    public bool IsGone { get; init; }

    private const int TicketsAtOnce = 500;
    private const int FactsAtOnce = 2000;

    /// <summary>A page in pieces small enough that an answer need not wait long for the commit of one; at least one, be it empty.</summary>
    internal static IReadOnlyList<IReadOnlyList<Arrival>> PiecesOf(TicketReading page)
    {
        var (pieces, facts) = (new List<List<Arrival>> { new() }, 0);
        foreach (var arrival in ByTicket(page))
        {
            var more = arrival.Events.Count + arrival.Slas.Count;
            if (pieces[^1].Count == TicketsAtOnce || (pieces[^1].Count > 0 && facts + more > FactsAtOnce))
            {
                pieces.Add([]);
                facts = 0;
            }

            pieces[^1].Add(arrival);
            facts += more;
        }

        return pieces;
    }

    private static IEnumerable<Arrival> ByTicket(TicketReading page)
    {
        // The helpdesk is read in order: of two versions of a ticket the later one read is the one that holds.
        var tickets = page.Tickets.GroupBy(t => t.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        var events = page.Events.ToLookup(e => e.TicketId, StringComparer.Ordinal);
        var slas = page.Slas.ToLookup(s => s.TicketId, StringComparer.Ordinal);
        var gone = page.Gone.ToHashSet(StringComparer.Ordinal);
        return tickets.Keys.Concat(events.Select(g => g.Key)).Concat(slas.Select(g => g.Key)).Concat(gone).Distinct(StringComparer.Ordinal)
            .Select(id => new Arrival(id, tickets.GetValueOrDefault(id), [.. events[id]], [.. slas[id]]) { IsGone = gone.Contains(id) });
    }
}
