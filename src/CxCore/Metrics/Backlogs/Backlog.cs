using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Backlogs;

/// <summary>What lay on the desk at a moment. A ticket that was reopened counts by its last resolution, as the helpdesk keeps no other.</summary>
public static class Backlog
{
    /// <summary>How many contacts lay on the desk at a moment.</summary>
    public static BacklogCount At(IEnumerable<Ticket> tickets, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        var (unresolved, unclosed) = (0L, 0L);
        foreach (var ticket in tickets)
        {
            if (IsUnresolved(ticket, moment)) unresolved++;
            if (IsUnclosed(ticket, moment)) unclosed++;
        }

        return new BacklogCount(moment, unresolved, unclosed);
    }

    /// <summary>How many contacts lay on the desk at each of these moments.</summary>
    public static IReadOnlyList<BacklogCount> Series(IReadOnlyCollection<Ticket> tickets, IEnumerable<DateTimeOffset> moments) => [.. moments.Select(m => At(tickets, m))];

    /// <summary>Whether a contact was opened by a moment and neither resolved, closed nor cancelled by then; without a time of it, it was when it was opened.</summary>
    public static bool IsUnresolved(Ticket ticket, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.IsContact && ticket.OpenedAt <= moment && (ticket.State == TicketState.Open || ticket.JudgedAt > moment);
    }

    /// <summary>Whether a contact was opened by a moment and neither closed nor cancelled by then; without a time of it, it was when it was resolved.</summary>
    public static bool IsUnclosed(Ticket ticket, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.IsContact && ticket.OpenedAt <= moment
            && (ticket.State is TicketState.Open or TicketState.Resolved || (ticket.ClosedAt ?? ticket.JudgedAt) > moment);
    }
}
