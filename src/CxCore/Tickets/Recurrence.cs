namespace CxKit.Core.Tickets;

/// <summary>
/// The same trouble reported again: a ticket of which an earlier one of the same key was opened at most a window before; equal times are
/// ordered by number. Unless somebody asks otherwise the key is requester and category, and the window 30 × 24 hours. Tickets without
/// a key are not judged, nor are records that are no contacts.
/// </summary>
public static class Recurrence
{
    /// <summary>How far back an earlier ticket counts.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromDays(30);

    /// <summary>What makes two tickets the same trouble, or <see langword="null"/> where that cannot be told.</summary>
    public static string? KeyOf(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket is { IsContact: true, Requester: { } requester, Category: { Length: > 0 } category }
            ? string.Concat(requester.Id, "\n", category)
            : null;
    }

    /// <summary>Whether <paramref name="earlier"/> precedes <paramref name="ticket"/> within the window; both are of the same trouble.</summary>
    public static bool Precedes((DateTimeOffset OpenedAt, string Number) earlier, (DateTimeOffset OpenedAt, string Number) ticket) =>
        Precedes(earlier, ticket, Window);

    /// <summary>Whether <paramref name="earlier"/> precedes <paramref name="ticket"/> within a window, its end included; both are of the same trouble.</summary>
    public static bool Precedes((DateTimeOffset OpenedAt, string Number) earlier, (DateTimeOffset OpenedAt, string Number) ticket, TimeSpan window) =>
        ticket.OpenedAt - earlier.OpenedAt <= window
        && (earlier.OpenedAt < ticket.OpenedAt
            || (earlier.OpenedAt == ticket.OpenedAt && string.CompareOrdinal(earlier.Number, ticket.Number) < 0));

    /// <summary>
    /// The same tickets in the same order, each with the latest one that it repeats and with how many earlier ones there are, judged among
    /// these tickets alone; the order in which they are given decides nothing. Tickets of two accounts never repeat each other.
    /// </summary>
    /// <param name="tickets">The tickets; those opened up to a window before the ones asked about belong to them.</param>
    /// <param name="key">What makes two tickets the same trouble; <see langword="null"/> for a ticket that is not judged. Without it, <see cref="KeyOf"/>.</param>
    /// <param name="window">How far back an earlier ticket counts; without it, <see cref="Window"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window is negative.</exception>
    public static IReadOnlyList<Ticket> Judge(IEnumerable<Ticket> tickets, Func<Ticket, string?>? key = null, TimeSpan? window = null)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        var back = window ?? Window;
        ArgumentOutOfRangeException.ThrowIfLessThan(back, TimeSpan.Zero, nameof(window));
        var judged = tickets.Select(t => t with { Repeats = null, EarlierOfSameTrouble = 0 }).ToArray();
        var chains = judged.Select((ticket, at) => (Ticket: ticket, At: at, Key: (key ?? KeyOf)(ticket)))
            .Where(t => t.Key is not null)
            .GroupBy(t => (t.Ticket.Account, t.Key))
            .Select(g => g.OrderBy(t => t.Ticket.OpenedAt).ThenBy(t => t.Ticket.Number, StringComparer.Ordinal).ThenBy(t => t.Ticket.Id, StringComparer.Ordinal).ToList());
        foreach (var chain in chains)
        {
            // [first, end) are those that precede; tickets with the same time and number do not precede each other.
            var (first, end) = (0, 0);
            for (var i = 0; i < chain.Count; i++)
            {
                var (ticket, at, _) = chain[i];
                if (Order(chain[end].Ticket) != Order(ticket)) end = i;
                while (first < end && !Precedes(Order(chain[first].Ticket), Order(ticket), back)) first++;
                if (first < end) judged[at] = ticket with { Repeats = chain[end - 1].Ticket.Id, EarlierOfSameTrouble = end - first };
            }
        }

        return judged;
    }

    private static (DateTimeOffset OpenedAt, string Number) Order(Ticket ticket) => (ticket.OpenedAt, ticket.Number);
}
