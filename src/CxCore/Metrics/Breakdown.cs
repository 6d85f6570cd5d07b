using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics;

/// <summary>A counted metric of tickets at hand, group by group: by priority, by month opened, by whatever a ticket tells.</summary>
public static class Breakdown
{
    /// <summary>The figures of each group of tickets, the group with most tickets first; tickets without a group stand under <see cref="Dimension.None"/>.</summary>
    public static IReadOnlyList<TicketGroup> By(this ICountedMetric metric, IEnumerable<Ticket> tickets, Func<Ticket, string?> group)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentNullException.ThrowIfNull(group);
        return
        [
            .. tickets.GroupBy(t => group(t) ?? Dimension.None, StringComparer.Ordinal)
                .Select(g => new TicketGroup(g.Key, g.LongCount(), metric.Compute(metric.TallyOf(g))))
                .OrderByDescending(g => g.Tickets).ThenBy(g => g.Name, StringComparer.Ordinal),
        ];
    }
}
