namespace CxKit.Core.Tickets;

/// <summary>A tie from a ticket to another record of the same helpdesk.</summary>
/// <param name="Kind">What the other record is to the ticket.</param>
/// <param name="Id">The helpdesk's id of the other record.</param>
/// <param name="Number">The number people use for it, where the helpdesk tells it.</param>
public sealed record TicketLink(TicketLinkKind Kind, string Id, string? Number = null);

/// <summary>What another record is to a ticket.</summary>
public enum TicketLinkKind
{
    /// <summary>Tied in a way that the helpdesk does not explain, or that means nothing here.</summary>
    Related,

    /// <summary>The ticket is a part of it.</summary>
    Parent,

    /// <summary>The problem behind it.</summary>
    Problem,

    /// <summary>The change that caused it.</summary>
    CausedBy,

    /// <summary>The change that repairs it.</summary>
    FixedBy,

    /// <summary>The earlier ticket that it follows up.</summary>
    FollowsUp,

    /// <summary>The ticket reports the same as it.</summary>
    Duplicates,
}
