using System.Globalization;
using CxKit.Core.Tickets;

namespace CxKit.Server.Imports.Tickets;

/// <summary>How a ticket stands at one row, and what happened since the row before.</summary>
internal sealed record Standing(TicketState State, string? Word, string? Team, string? Agent, string? Priority, DateTimeOffset? Promised)
{
    internal static Standing Of(Ticket ticket) => new(ticket.State, ticket.StateWord, ticket.Team, ticket.Agent?.Id, ticket.Priority, ticket.PromisedAt);

    /// <summary>What changed from this standing to a later one.</summary>
    internal IEnumerable<(TicketEventKind Kind, string? From, string? To)> Changes(Standing later)
    {
        if (Word != later.Word || State != later.State) yield return (KindOf(later.State), Word, later.Word);
        if (Team != later.Team) yield return (TicketEventKind.TeamChanged, Team, later.Team);
        if (Agent != later.Agent) yield return (TicketEventKind.Assigned, Agent, later.Agent);
        if (Priority != later.Priority) yield return (TicketEventKind.PriorityChanged, Priority, later.Priority);
        if (Promised != later.Promised) yield return (TicketEventKind.PromiseChanged, Text(Promised), Text(later.Promised));
    }

    private TicketEventKind KindOf(TicketState later) => (State, later) switch
    {
        (not (TicketState.Resolved or TicketState.Closed), TicketState.Resolved) => TicketEventKind.Resolved,
        (not TicketState.Closed, TicketState.Closed) => TicketEventKind.Closed,
        (TicketState.Resolved or TicketState.Closed, TicketState.Open) => TicketEventKind.Reopened,
        _ => TicketEventKind.StateChanged,
    };

    private static string? Text(DateTimeOffset? moment) => moment?.ToString("O", CultureInfo.InvariantCulture);
}
