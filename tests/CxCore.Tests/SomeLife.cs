using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests;

/// <summary>Tickets with a history, in hours since <see cref="Some.Monday"/>.</summary>
internal static class SomeLife
{
    internal static DateTimeOffset Hour(double hour) => Some.Monday.AddHours(hour);

    /// <summary>Resolved after so many hours, having been held by these teams in turn.</summary>
    internal static Ticket OfTeams(params string[] teams) => Of(TicketEventKind.TeamChanged, teams);

    /// <summary>Resolved after so many hours, having been held by these agents in turn.</summary>
    internal static Ticket OfAgents(params string[] agents) => Of(TicketEventKind.Assigned, agents);

    /// <summary>Resolved at hour 5, having been in each of these states from its hour on.</summary>
    internal static Ticket OfStates(params (double Hour, string State)[] states) => Some.Resolved() with
    {
        Events = [.. states.Select((s, i) => new TicketEvent("1", $"{i}", TicketEventKind.StateChanged, Hour(s.Hour)) { To = s.State })],
    };

    private static Ticket Of(TicketEventKind kind, string[] holders) => Some.Resolved() with
    {
        Events = [.. holders.Select((to, i) => new TicketEvent("1", $"{i}", kind, Hour(i)) { From = i == 0 ? null : holders[i - 1], To = to })],
    };
}
