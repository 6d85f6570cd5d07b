using System.Runtime.CompilerServices;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.Zendesk;

/// <summary>
/// Reads changed tickets, then what happened on them, then what became of their agreements. Tickets come first, so that none is seen
/// resolved without the replies that were already there.
/// </summary>
internal sealed class ZendeskTickets(TicketExport tickets, EventExport events, SlaExport slas, TicketAudits audits, ZendeskOptions options) : ITicketReader
{
    /// <summary>The most that the helpdesk shows in one call.</summary>
    public int ReadAtOnce => ShownTickets.AtOnce;

    public async IAsyncEnumerable<TicketPage> ReadChangedSince(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var at = PullCursor.Parse(cursor);
        var clocks = SlaClocks.Parse(at.Clocks);

        await foreach (var (page, after) in tickets.ReadFrom(at.Tickets, cancellationToken))
        {
            var gone = page.Tickets.Where(t => t.IsDeleted).Select(t => t.Id).Distinct().ToList();
            clocks.Forget(gone);
            at = at with { Tickets = after, Seen = Later(at.Seen, page.Tickets.Max(t => t.GeneratedAt ?? t.UpdatedAt?.ToUnixTimeSeconds())), Clocks = ClocksOf(at, clocks, gone.Count > 0) };
            yield return PageAt(at) with { Tickets = tickets.Map(page), Gone = [.. gone.Select(Values.Id)] };
        }
        if (options.Events)
        {
            await foreach (var (found, end) in events.ReadFrom(at.Events, cancellationToken))
            {
                at = at with { Events = end };
                yield return PageAt(at) with { Events = found };
            }
        }
        if (options.Slas)
        {
            await foreach (var (found, end) in slas.ReadFrom(at.Metrics, clocks, cancellationToken))
            {
                at = at with { Metrics = end, Clocks = ClocksOf(at, clocks, found.Count > 0) };
                yield return PageAt(at) with { Slas = found };
            }
        }
        yield return PageAt(at) with { IsCaughtUp = true };
    }

    public async Task<TicketReading> ReadAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticketIds);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ticketIds.Count, ReadAtOnce);
        if (ticketIds.Count == 0) return new TicketReading();
        var found = tickets.Map(await tickets.ReadAsync(ticketIds, cancellationToken));
        return new TicketReading
        {
            Tickets = found,
            // Of many, the events come with the next pull.
            Events = options.Events && ticketIds.Count <= TicketAudits.Worth ? await audits.ReadAsync(found.Select(t => t.Id), cancellationToken) : [],
            Gone = [.. ticketIds.Except(found.Select(t => t.Id), StringComparer.Ordinal)],
        };
    }

    // A long list that is as it was is not written anew.
    private static Dictionary<string, string>? ClocksOf(PullCursor at, SlaClocks clocks, bool haveTurned) => haveTurned ? clocks.Write() : at.Clocks;

    private static long? Later(long? one, long? other) => one > other || other is null ? one : other;

    private static TicketPage PageAt(PullCursor at) => new()
    {
        Cursor = at.ToString(),
        SeenUntil = at.Seen is { } seen ? DateTimeOffset.FromUnixTimeSeconds(seen) : null,
    };
}
