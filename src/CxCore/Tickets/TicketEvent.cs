namespace CxKit.Core.Tickets;

/// <summary>Something that happened on a ticket, as the helpdesk recorded it; a customer's words are never part of it.</summary>
/// <param name="TicketId">The helpdesk's id of the ticket.</param>
/// <param name="Id">The helpdesk's id of the event; reading it twice changes nothing.</param>
/// <param name="Kind">What happened.</param>
/// <param name="At">When it happened.</param>
public sealed record TicketEvent(string TicketId, string Id, TicketEventKind Kind, DateTimeOffset At)
{
    /// <summary>Who did it, as the helpdesk's journal names people.</summary>
    public string? By { get; init; }

    /// <summary>Whether it was a machine or CxKit itself: such an event never counts as the customer having heard something.</summary>
    public bool IsAutomatic { get; init; }
}

/// <summary>What can happen on a ticket.</summary>
public enum TicketEventKind
{
    /// <summary>A message that the requester can read.</summary>
    PublicComment,

    /// <summary>A note among staff.</summary>
    InternalNote,
}
