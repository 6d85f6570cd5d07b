using CxKit.Core.Tickets;

namespace CxKit.Connectors.ServiceNow;

/// <summary>What the change of a column of a ticket means.</summary>
internal sealed class FieldChanges(TicketTable table, StateWords words)
{
    private readonly string[] _states = table.Name == TicketTable.Incident ? [table.State, "incident_state"] : [table.State];

    /// <summary>The columns whose changes matter; an incident keeps its state twice.</summary>
    public IReadOnlyList<string> Columns => [.. _states, "assigned_to", "assignment_group", "priority", "due_date"];

    /// <summary>Whether a column holds the state, so that several columns tell of one change.</summary>
    public bool IsState(string column) => _states.Contains(column);

    /// <summary>What happened, or <see langword="null"/> if it means nothing.</summary>
    public TicketEventKind? KindOf(string column, string? from, string? to) => column switch
    {
        _ when from == to => null,
        "assigned_to" => TicketEventKind.Assigned,
        "assignment_group" => TicketEventKind.TeamChanged,
        "priority" => TicketEventKind.PriorityChanged,
        "due_date" => TicketEventKind.PromiseChanged,
        _ => KindOf(from is null ? null : words.StateOf(table, from, isActive: true), words.StateOf(table, to, isActive: true)),
    };

    private static TicketEventKind? KindOf(TicketState? from, TicketState to) => (from, to) switch
    {
        (_, TicketState.Resolved) => from == TicketState.Resolved ? null : TicketEventKind.Resolved,
        (_, TicketState.Closed or TicketState.Cancelled) => from == to ? null : TicketEventKind.Closed,
        (TicketState.Resolved or TicketState.Closed, _) => TicketEventKind.Reopened,
        // A ticket begins in a state; that is no change of it.
        (null, _) => null,
        _ => TicketEventKind.StateChanged,
    };
}
