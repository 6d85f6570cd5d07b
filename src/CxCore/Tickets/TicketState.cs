namespace CxKit.Core.Tickets;

/// <summary>Where a ticket stands; the helpdesk's own word is kept beside it in <see cref="Ticket.StateWord"/>.</summary>
public enum TicketState
{
    /// <summary>Somebody still has to act, the desk or whoever it waits for.</summary>
    Open,

    /// <summary>The desk holds it to be solved; the customer may still object.</summary>
    Resolved,

    /// <summary>Solved and no longer to be changed.</summary>
    Closed,

    /// <summary>Ended without being solved.</summary>
    Cancelled,

    /// <summary>The helpdesk no longer holds it; what was read of it before stays, and counts in no figure.</summary>
    Deleted,
}
