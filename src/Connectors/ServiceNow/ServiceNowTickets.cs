using System.Runtime.CompilerServices;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>
/// Reads what was deleted, then changed tickets, then their agreements, who wrote to the customer when, and who changed what. Tickets
/// come before their facts, so that none is seen resolved without the replies that were already there.
/// </summary>
internal sealed class ServiceNowTickets(TicketTables tickets, TicketStreams streams, Keyset keyset) : ITicketReader
{
    public int ReadAtOnce => TicketTables.AtOnce;

    public async IAsyncEnumerable<TicketPage> ReadChangedSince(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var at = PullCursor.Parse(cursor);
        var deletions = new List<PullStream>();
        foreach (var table in tickets.All)
        {
            var stream = streams.Deletions(table);
            if (at[stream.Key] is not null) deletions.Add(stream);
            // What was deleted before the first reading was never read.
            else if (await keyset.FindEndAsync(DeletionRows.StreamOf(table), cancellationToken) is { } end) at = at.With(stream.Key, end);
        }
        var (rows, facts) = (new List<PullStream>(), new List<PullStream>());
        foreach (var table in tickets.All)
        {
            var (ofTickets, ofFacts) = await streams.OpenAsync(table, at, cancellationToken);
            rows.Add(ofTickets);
            facts.AddRange(ofFacts);
        }

        foreach (var stream in deletions.Concat(rows).Concat(facts))
        {
            await foreach (var (reading, last) in stream.Read(at[stream.Key], cancellationToken))
            {
                at = at.With(stream.Key, Later(at[stream.Key], last));
                yield return PageAt(at) with { Tickets = reading.Tickets, Events = reading.Events, Slas = reading.Slas, Gone = reading.Gone };
            }
        }
        yield return PageAt(at) with { IsCaughtUp = true };
    }

    public async Task<TicketReading> ReadAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticketIds);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ticketIds.Count, ReadAtOnce);
        var left = ticketIds.Select(TicketIds.Checked).Distinct(StringComparer.Ordinal).ToList();
        var whole = new TicketReading();
        foreach (var table in tickets.All)
        {
            if (left.Count == 0) break;
            var reading = await streams.ReadOfAsync(table, left, cancellationToken);
            left = [.. left.Except(reading.Tickets.Select(t => t.Id), StringComparer.Ordinal)];
            whole = new TicketReading
            {
                Tickets = [.. whole.Tickets, .. reading.Tickets],
                Events = [.. whole.Events, .. reading.Events],
                Slas = [.. whole.Slas, .. reading.Slas],
            };
        }
        return whole with { Gone = left };
    }

    private TicketPage PageAt(PullCursor at) => new()
    {
        Cursor = at.ToString(),
        SeenUntil = tickets.All.Select(t => at[t.Name]?.Stamp).Max(StringComparer.Ordinal) is { } last && Stamps.TryRead(last, out var time) ? time : null,
    };

    /// <summary>The overlap at the beginning of a run does not move a stream back.</summary>
    private static Position Later(Position? before, Position last) => last.IsAfter(before) ? last : before!;
}
