using CxKit.Core.Statistics;
using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Complexity;

/// <summary>Complexity against response: whether tickets that pass through many hands are also the slow ones.</summary>
public static class HandOffs
{
    /// <summary>The resolved contacts by how often they changed hands, never first; those without that count, and rows without a ticket, are left out.</summary>
    /// <param name="tickets">The tickets.</param>
    /// <param name="last">From how many hand-offs on tickets share the last row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last row is below 1.</exception>
    public static IReadOnlyList<HandOffRow> Table(IEnumerable<Ticket> tickets, int last = 3)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, 1);
        return
        [
            .. tickets.Where(t => t is { IsContact: true, IsResolved: true, Reassignments: not null })
                .GroupBy(t => Math.Min(t.Reassignments!.Value, last))
                .OrderBy(g => g.Key)
                .Select(g => new HandOffRow(g.Key, g.LongCount(), MedianHours(g, t => t.RepliesAreKnown ? t.FirstReplyAt : null), MedianHours(g, t => t.ResolvedAt))),
        ];
    }

    private static double? MedianHours(IEnumerable<Ticket> tickets, Func<Ticket, DateTimeOffset?> end) =>
        Quantile.Of([.. tickets.Select(t => (end(t) - t.OpenedAt)?.TotalHours).OfType<double>().Order()], 0.5, QuantileRule.Type7);
}
