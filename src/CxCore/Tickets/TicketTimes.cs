using CxKit.Core.Time;

namespace CxKit.Core.Tickets;

/// <summary>
/// A ticket's own times, drawn from its events. A history counts as read if one event at least tells a value that changed; without one
/// nothing is known of the stays, not even that nothing changed.
/// </summary>
public static class TicketTimes
{
    /// <summary>The states that it was in until <paramref name="asOf"/>, in the helpdesk's words, one after the other; <see langword="null"/> if its history was not read.</summary>
    public static IReadOnlyList<Stay>? States(this Ticket ticket, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        // No ticket is ever in no state: an event without the word tells nothing.
        return StaysOf(ticket, asOf, e => IsOfState(e.Kind) && e.To is not null, ticket.StateWord);
    }

    /// <summary>The teams that held it until <paramref name="asOf"/>, one after the other; <see langword="null"/> if its history was not read.</summary>
    public static IReadOnlyList<Stay>? Teams(this Ticket ticket, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return StaysOf(ticket, asOf, e => e.Kind == TicketEventKind.TeamChanged, ticket.Team);
    }

    /// <summary>The agents who held it until <paramref name="asOf"/>, one after the other; <see langword="null"/> if its history was not read.</summary>
    public static IReadOnlyList<Stay>? Agents(this Ticket ticket, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return StaysOf(ticket, asOf, e => e.Kind == TicketEventKind.Assigned, ticket.Agent?.Id);
    }

    /// <summary>
    /// How long the customer heard nothing from a person, each time: from the opening to the first message, from one to the next, and from the
    /// last until <paramref name="asOf"/>; <see langword="null"/> if messages were not read. For a solved ticket, ask as of its resolution.
    /// </summary>
    public static IReadOnlyList<Period>? Silences(this Ticket ticket, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        if (!ticket.RepliesAreKnown) return null;
        if (asOf <= ticket.OpenedAt) return [];
        var heard = ticket.Events.Where(e => Replies.IsHeard(ticket, e)).Select(e => e.At).Where(at => at > ticket.OpenedAt && at < asOf).Order();
        return Between([ticket.OpenedAt, .. heard, asOf]);
    }

    private static List<Stay>? StaysOf(Ticket ticket, DateTimeOffset asOf, Func<TicketEvent, bool> isChange, string? current)
    {
        if (!ticket.Events.Any(TellsAValue)) return null;
        var changes = ticket.Events.Where(isChange).OrderBy(e => e.At).ToList();
        List<(DateTimeOffset At, string? Value)> turns = [.. changes.Select(e => (e.At, e.To))];
        // Real logs hold changes from before the opening: the stays begin with whichever is first.
        if (turns.Count == 0 || turns[0].At > ticket.OpenedAt) turns.Insert(0, (ticket.OpenedAt, changes.Count == 0 ? current : changes[0].From));
        turns = [.. turns.Where((turn, i) => turn.At < asOf && (i == 0 || turn.Value != turns[i - 1].Value))];
        return turns.Count == 0 ? [] : [.. Between([.. turns.Select(t => t.At), asOf]).Zip(turns, (period, turn) => new Stay(turn.Value, period))];
    }

    private static List<Period> Between(List<DateTimeOffset> moments) => [.. moments.Zip(moments.Skip(1), (since, until) => new Period(since, until))];

    private static bool IsOfState(TicketEventKind kind) =>
        kind is TicketEventKind.StateChanged or TicketEventKind.Resolved or TicketEventKind.Reopened or TicketEventKind.Closed;

    private static bool TellsAValue(TicketEvent e) => e.From is not null || e.To is not null;
}
