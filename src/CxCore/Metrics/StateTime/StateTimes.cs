using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.Core.Metrics.StateTime;

/// <summary>Where the time of tickets goes.</summary>
public static class StateTimes
{
    /// <summary>The states that tickets were in, the one that took most time first; tickets whose history was not read, and time in a state that nobody told, are left out.</summary>
    /// <param name="tickets">The tickets.</param>
    /// <param name="until">Until when a ticket's time counts: for a resolved one its resolution, as a rule.</param>
    public static IReadOnlyList<TimeInState> Of(IEnumerable<Ticket> tickets, Func<Ticket, DateTimeOffset> until)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentNullException.ThrowIfNull(until);
        return
        [
            .. tickets.SelectMany(t => t.States(until(t))?.TimeByValue(BusinessHours.Always) ?? [])
                .Where(spent => spent.Value is not null)
                .GroupBy(spent => spent.Value!, spent => spent.Time.Ticks, StringComparer.Ordinal)
                .Select(g => new TimeInState(g.Key, g.LongCount(), g.Sum() / (double)TimeSpan.TicksPerHour))
                .OrderByDescending(s => s.TotalHours).ThenBy(s => s.State, StringComparer.Ordinal),
        ];
    }
}
