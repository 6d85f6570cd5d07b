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

    /// <summary>What was before, in the helpdesk's own id or word; <see langword="null"/> if nothing was, or for a message.</summary>
    public string? From { get; init; }

    /// <summary>What is since, in the helpdesk's own id or word; <see langword="null"/> if nothing is, or for a message.</summary>
    public string? To { get; init; }

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

    /// <summary>Another person holds it, <see cref="TicketEvent.From"/> whom <see cref="TicketEvent.To"/> whom, by the helpdesk's ids.</summary>
    Assigned,

    /// <summary>Another team holds it.</summary>
    TeamChanged,

    /// <summary>The desk held it to be solved.</summary>
    Resolved,

    /// <summary>It was closed.</summary>
    Closed,

    /// <summary>It was solved and is no longer.</summary>
    Reopened,

    /// <summary>It began or ceased to wait for somebody, or moved otherwise among the states in which it is open.</summary>
    StateChanged,

    /// <summary>Its priority changed.</summary>
    PriorityChanged,

    /// <summary>The promised date was set, moved or taken back.</summary>
    PromiseChanged,
}
