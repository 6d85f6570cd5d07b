using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.CustomerClock;

/// <summary>
/// Contacts chained to troubles: by the earlier ticket that each repeats (<see cref="Recurrence"/>) or follows up. Reopenings need no link:
/// a ticket's resolution is its last one.
/// </summary>
public static class TroubleChains
{
    /// <summary>The troubles as they stood at a moment, in the order of their first reports; what was opened later is not known then. The order of the tickets decides nothing.</summary>
    public static IReadOnlyList<TroubleChain> Of(IEnumerable<Ticket> tickets, DateTimeOffset asOf)
    {
        var contacts = tickets.Where(t => t.IsContact && t.OpenedAt < asOf)
            .OrderBy(t => t.OpenedAt).ThenBy(t => t.Number, StringComparer.Ordinal).ThenBy(t => t.Account, StringComparer.Ordinal).ThenBy(t => t.Id, StringComparer.Ordinal)
            .ToList();
        var first = FirstOfEach(contacts);
        return [.. contacts.Select((ticket, i) => (ticket, i)).GroupBy(c => first(c.i), c => c.ticket).Select(chain => Judge([.. chain], asOf))];
    }

    // Union-find: each contact points at an earlier one of its chain, in the end at the first. Only earlier ones are linked to, so that no circle arises.
    private static Func<int, int> FirstOfEach(List<Ticket> contacts)
    {
        var earlier = Enumerable.Range(0, contacts.Count).ToArray();
        var at = new Dictionary<(string Account, string Id), int>();
        for (var i = 0; i < contacts.Count; i++)
        {
            foreach (var id in LinksOf(contacts[i]))
            {
                if (!at.TryGetValue((contacts[i].Account, id), out var other)) continue;
                var (mine, theirs) = (First(i), First(other));
                earlier[Math.Max(mine, theirs)] = Math.Min(mine, theirs);
            }

            at[(contacts[i].Account, contacts[i].Id)] = i;
        }

        return First;

        int First(int contact)
        {
            while (earlier[contact] != contact) contact = earlier[contact] = earlier[earlier[contact]];
            return contact;
        }
    }

    private static IEnumerable<string> LinksOf(Ticket ticket) =>
        ticket.Links.Where(l => l.Kind == TicketLinkKind.FollowsUp).Select(l => (string?)l.Id).Append(ticket.Repeats).OfType<string>();

    // A cancelled report began the trouble, but did not end it.
    private static TroubleChain Judge(IReadOnlyList<Ticket> chain, DateTimeOffset asOf)
    {
        var ended = chain.Where(t => t.State != TicketState.Cancelled).ToList();
        var isOver = ended.Count > 0 && ended.TrueForAll(t => t.IsResolved && t.ResolvedAt >= t.OpenedAt && t.ResolvedAt < asOf);
        var last = isOver ? ended.Max(t => t.ResolvedAt) : null;
        return new TroubleChain(chain, last, last + Recurrence.Window <= asOf);
    }
}
