using CxKit.Core.Metrics.Backlogs;
using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.FallenSilent;

/// <summary>Tickets fallen into the void: open, and nobody has written to the customer for a long time.</summary>
public static class Silence
{
    /// <summary>From when on a silence is the void unless somebody sets another: seven days by the calendar.</summary>
    public static TimeSpan DefaultLimit { get; } = TimeSpan.FromDays(7);

    /// <summary>The contacts that were open at a moment and whose messages were read, each with the beginning of its silence, the longest silence first.</summary>
    public static IReadOnlyList<SilentTicket> Of(IEnumerable<Ticket> tickets, DateTimeOffset asOf) =>
    [
        .. tickets.Where(t => t.RepliesAreKnown && Backlog.IsUnresolved(t, asOf)).Select(t => new SilentTicket(t, LastHeard(t, asOf)))
            .OrderBy(s => s.Since).ThenBy(s => s.Ticket.Account, StringComparer.Ordinal).ThenBy(s => s.Ticket.Id, StringComparer.Ordinal),
    ];

    /// <summary>Those of them that had lasted for the limit or longer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public static IReadOnlyList<SilentTicket> InVoid(IEnumerable<Ticket> tickets, DateTimeOffset asOf, TimeSpan limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, TimeSpan.Zero);
        return [.. Of(tickets, asOf).Where(s => asOf - s.Since >= limit)];
    }

    private static DateTimeOffset LastHeard(Ticket ticket, DateTimeOffset asOf)
    {
        var heard = ticket.Silences(asOf) is [.., var last] ? last.Since : ticket.OpenedAt;
        return ticket.LastPublicUpdateAt is { } update && update < asOf && update > heard ? update : heard;
    }
}
