namespace CxKit.Core.Tickets;

/// <summary>What became of one service level agreement on one ticket.</summary>
/// <param name="TicketId">The helpdesk's id of the ticket.</param>
/// <param name="Id">The helpdesk's id of this outcome; a later reading with the same id replaces it.</param>
public sealed record SlaOutcome(string TicketId, string Id)
{
    /// <summary>The agreement's name.</summary>
    public string? Name { get; init; }

    /// <summary>What the agreement promises.</summary>
    public SlaTarget Target { get; init; }

    /// <summary>Whether the promise was kept, as far as is known.</summary>
    public SlaState State { get; init; }

    /// <summary>When the time of the agreement is or was over.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When the clock of the agreement stopped.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>What an agreement promises.</summary>
public enum SlaTarget
{
    /// <summary>Something else, or not said.</summary>
    Other,

    /// <summary>A first response within a time.</summary>
    Response,

    /// <summary>A resolution within a time.</summary>
    Resolution,
}

/// <summary>Whether a promise was kept.</summary>
public enum SlaState
{
    /// <summary>The clock still runs and the time is not over.</summary>
    Running,

    /// <summary>The clock stopped in time.</summary>
    Met,

    /// <summary>The time was over before the clock stopped.</summary>
    Breached,

    /// <summary>The agreement was withdrawn and counts for nothing.</summary>
    Cancelled,
}
