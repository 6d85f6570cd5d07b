using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.Core.Metrics.Flows;

/// <summary>What came in and what went out.</summary>
public static class Flow
{
    /// <summary>The contacts that came in and went out, by day, week or month of a zone; periods in which nothing happened are there too.</summary>
    /// <param name="tickets">The tickets.</param>
    /// <param name="range">The time asked about; the first and the last day, week or month may reach beyond it and are counted whole.</param>
    /// <param name="unit">Days, weeks or months.</param>
    /// <param name="zone">The zone by whose clocks they are cut.</param>
    public static IReadOnlyList<FlowCount> By(IReadOnlyCollection<Ticket> tickets, Period range, CalendarUnit unit, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentNullException.ThrowIfNull(unit);
        var contacts = tickets.Where(t => t.IsContact).ToList();
        var opened = Count(contacts.Select(t => t.OpenedAt));
        var resolved = Count(contacts.Where(t => t.IsResolved).Select(t => t.JudgedAt));
        var closed = Count(contacts.Where(t => t.State == TicketState.Closed).Select(t => t.ClosedAt).OfType<DateTimeOffset>());
        return [.. unit.Across(range, zone).Select(p => new FlowCount(p, In(opened, p), In(resolved, p), In(closed, p)))];

        Dictionary<string, long> Count(IEnumerable<DateTimeOffset> moments) =>
            moments.GroupBy(m => unit.LabelOf(m, zone), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.LongCount());

        static long In(Dictionary<string, long> counts, NamedPeriod period) => counts.GetValueOrDefault(period.Label);
    }
}
