namespace CxKit.Connectors.Simulator.Vendors;

/// <summary>What a customer lives on a ticket, in no vendor's words: for customers who are simulated, too.</summary>
internal sealed record LivedTicket
{
    public required string Id { get; init; }

    public required string Number { get; init; }

    /// <summary>Who reported it, by the helpdesk's id; empty where it does not tell.</summary>
    public required string Caller { get; init; }

    public required string Category { get; init; }

    /// <summary>The caller's language; empty where the helpdesk does not tell it.</summary>
    public required string Language { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public int Reassignments { get; init; }

    /// <summary>When somebody else than the caller or CxKit wrote publicly; null where the desk keeps no journal at all.</summary>
    public IReadOnlyList<DateTimeOffset>? HeardAt { get; init; }
}
