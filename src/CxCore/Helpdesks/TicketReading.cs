using CxKit.Core.Tickets;

namespace CxKit.Core.Helpdesks;

/// <summary>What was read of tickets, and facts about tickets of this or of other readings.</summary>
public record TicketReading
{
    /// <summary>Tickets, without events and agreements, which come as facts of their own.</summary>
    public IReadOnlyList<Ticket> Tickets { get; init; } = [];

    /// <summary>Events of tickets; those without a ticket of the account are ignored once all is read.</summary>
    public IReadOnlyList<TicketEvent> Events { get; init; } = [];

    /// <summary>Agreements on tickets; a later one of the same id replaces the earlier.</summary>
    public IReadOnlyList<SlaOutcome> Slas { get; init; } = [];

    /// <summary>The ids of tickets that the helpdesk no longer holds.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];
}

/// <summary>A part of what changed.</summary>
public sealed record TicketPage : TicketReading
{
    /// <summary>Where to go on after this page; only the connector understands it.</summary>
    public required string Cursor { get; init; }

    /// <summary>The latest change of a ticket that has been read; <see langword="null"/> if none was.</summary>
    public DateTimeOffset? SeenUntil { get; init; }

    /// <summary>Whether all was read: the helpdesk's closing page was met.</summary>
    public bool IsCaughtUp { get; init; }
}
