namespace CxKit.Core.Tickets;

/// <summary>
/// What the customer heard: only a person's message to the requester counts, never a machine's, never our own. What the ticket itself
/// does not tell of its life is drawn from its events.
/// </summary>
public static class Replies
{
    /// <summary>The ticket with its events, its first reply and its last public update drawn from them, and who touched and resolved it.</summary>
    public static Ticket WithEvents(this Ticket ticket, IEnumerable<TicketEvent> events)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var ordered = events.OrderBy(e => e.At).ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
        var heard = ordered.Where(e => IsHeard(ticket, e)).ToList();
        return ticket with
        {
            Events = ordered,
            FirstReplyAt = heard.Count == 0 ? ticket.FirstReplyAt : heard[0].At,
            LastPublicUpdateAt = heard.Count == 0 ? ticket.LastPublicUpdateAt : heard[^1].At,
            ClosedAt = ticket.ClosedAt ?? (ticket.State == TicketState.Closed ? ordered.LastOrDefault(e => e.Kind == TicketEventKind.Closed)?.At : null),
            ResolvedByAutomation = ticket.ResolvedByAutomation ?? (ticket.IsResolved ? WasAutomatic(ordered) : null),
            TouchedBy = [.. ticket.TouchedBy.Concat(ordered.Where(e => IsByStaff(ticket, e)).Select(e => e.By!)).Distinct(StringComparer.Ordinal)],
        };
    }

    internal static bool IsHeard(Ticket ticket, TicketEvent e) =>
        e.Kind == TicketEventKind.PublicComment && IsByStaff(ticket, e);

    // Who closes it afterwards is another matter: most helpdesks do that by themselves.
    private static bool? WasAutomatic(List<TicketEvent> ordered) =>
        ordered.LastOrDefault(e => e.Kind is TicketEventKind.Resolved or TicketEventKind.Reopened) is { Kind: TicketEventKind.Resolved } resolution
        && (resolution.IsAutomatic || resolution.By is not null)
            ? resolution.IsAutomatic
            : null;

    private static bool IsByStaff(Ticket ticket, TicketEvent e) =>
        !e.IsAutomatic && e.By is not null && ticket.Requester?.IsNamed(e.By) != true;
}
