using System.Runtime.CompilerServices;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>
/// Reads changed incidents, then their agreements, then who wrote to the customer when. Tickets come first, so that none is seen
/// resolved without the replies that were already there.
/// </summary>
internal sealed class ServiceNowTickets(Tables tables, Ourselves ourselves, ServiceNowOptions options) : ITicketReader
{
    private static readonly Columns _anything = new("sys_id");

    private readonly Keyset _keyset = new(tables, options.PageSize);

    /// <summary>Ids that fit into one address.</summary>
    public int ReadAtOnce => 100;

    public async IAsyncEnumerable<TicketPage> ReadChangedSince(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var at = PullCursor.Parse(cursor);
        var repliesAreKnown = options.Journal && (at.Journal is not null || await HasJournalAsync(cancellationToken));

        var incidents = new IncidentRows(tables.Account, repliesAreKnown, options.AutomationUsers).Stream;
        await foreach (var (tickets, last) in _keyset.ReadFrom(incidents, at.Incidents, cancellationToken))
        {
            at = at with { Incidents = Later(at.Incidents, last) };
            yield return PageAt(at) with { Tickets = tickets };
        }
        await foreach (var (slas, last) in _keyset.ReadFrom(SlaRows.Stream, at.Slas, cancellationToken))
        {
            at = at with { Slas = Later(at.Slas, last) };
            yield return PageAt(at) with { Slas = slas };
        }
        if (repliesAreKnown)
        {
            var we = await ourselves.LoginNameAsync(cancellationToken);
            await foreach (var (events, last) in _keyset.ReadFrom(new JournalRows(options.AutomationUsers).Stream, at.Journal, cancellationToken))
            {
                at = at with { Journal = Later(at.Journal, last) };
                yield return PageAt(at) with { Events = events.FindAll(e => !we.Equals(e.By, StringComparison.OrdinalIgnoreCase)) };
            }
        }
        yield return PageAt(at) with { IsCaughtUp = true };
    }

    public async Task<TicketReading> ReadAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticketIds);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ticketIds.Count, ReadAtOnce);
        if (ticketIds.Count == 0) return new TicketReading();
        var incidents = new IncidentRows(tables.Account, options.Journal, options.AutomationUsers).Stream;
        var query = $"sys_idIN{string.Join(',', ticketIds.Select(TicketIds.Checked))}";
        var tickets = await tables.ReadAsync(incidents.Table, query, incidents.Columns, ticketIds.Count, incidents.Read, cancellationToken);
        return new TicketReading { Tickets = tickets, Gone = [.. ticketIds.Except(tickets.Select(t => t.Id), StringComparer.Ordinal)] };
    }

    /// <summary>
    /// Whether a single comment that is not our own can be read. Where none can, the helpdesk keeps no journal or does not show it (it
    /// says neither), and the missing replies are unknown, not none.
    /// </summary>
    private async Task<bool> HasJournalAsync(CancellationToken cancellationToken)
    {
        var byOthers = $"{JournalRows.Comments}^sys_created_by!={await ourselves.LoginNameAsync(cancellationToken)}";
        var rows = await tables.ReadAsync(JournalRows.Table, byOthers, _anything, 1, _ => true, cancellationToken);
        return rows.Count > 0;
    }

    private static TicketPage PageAt(PullCursor at) => new()
    {
        Cursor = at.ToString(),
        SeenUntil = at.Incidents is { } last && Stamps.TryRead(last.Stamp, out var time) ? time : null,
    };

    /// <summary>The overlap at the beginning of a run does not move a stream back.</summary>
    private static Position Later(Position? before, Position last) => last.IsAfter(before) ? last : before!;
}
