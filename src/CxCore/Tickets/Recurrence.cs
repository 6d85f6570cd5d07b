namespace CxKit.Core.Tickets;

/// <summary>
/// The same trouble reported again: a ticket of the same requester and category of which an earlier one was opened at most
/// 30 × 24 hours before; equal times are ordered by number. Tickets without requester or category are not judged,
/// nor are records that are no contacts.
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
        ticket.OpenedAt - earlier.OpenedAt <= Window
        && (earlier.OpenedAt < ticket.OpenedAt
            || (earlier.OpenedAt == ticket.OpenedAt && string.CompareOrdinal(earlier.Number, ticket.Number) < 0));
}
