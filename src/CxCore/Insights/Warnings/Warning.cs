using System.Globalization;
using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.Core.Insights.Warnings;

/// <summary>What an agent should know before speaking to the customer, on the ticket itself.</summary>
public static class Warning
{
    /// <summary>The words for the agent's field; <see langword="null"/> if there is nothing to warn of.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="lastScore">The score of the requester's answered ticket that was resolved last; <see langword="null"/> if none.</param>
    /// <param name="today">The clock's day in the account's zone: silence is counted from day to day, so that a warning changes once a day.</param>
    /// <param name="zone">The account's zone.</param>
    public static string? For(Ticket ticket, int? lastScore, DateOnly today, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(zone);
        if (!ticket.IsContact) return null;
        var warnings = new List<string>();
        if (ThirdTime(ticket) is { } third) warnings.Add(third);
        if (ticket.State == TicketState.Open && Silence(ticket, today, zone) is { } silence) warnings.Add(silence);
        if (ticket.State == TicketState.Open && lastScore == 1) warnings.Add("last score 1");
        return warnings.Count == 0 ? null : string.Join("; ", warnings);
    }

    private static string? ThirdTime(Ticket ticket) => ticket.EarlierOfSameTrouble switch
    {
        < 2 => null,
        2 => "third time logged",
        var earlier => string.Create(CultureInfo.InvariantCulture, $"third time logged, now {earlier + 1} times"),
    };

    private static string? Silence(Ticket ticket, DateOnly today, TimeZoneInfo zone)
    {
        if (!ticket.RepliesAreKnown) return null;
        var heardOn = (ticket.LastPublicUpdateAt ?? ticket.OpenedAt).DayIn(zone);
        var days = today.DayNumber - heardOn.DayNumber;
        return days < 1 ? null : string.Create(CultureInfo.InvariantCulture, $"silent {days} {(days == 1 ? "day" : "days")}");
    }
}
