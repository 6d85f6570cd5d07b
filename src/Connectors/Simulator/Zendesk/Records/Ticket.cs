namespace CxKit.Connectors.Simulator.Zendesk.Records;

/// <summary>A ticket as the account keeps it.</summary>
internal sealed record Ticket
{
    public required long Id { get; init; }

    public string? ExternalId { get; init; }

    public string Subject { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>new, open, pending, hold, solved, closed, or deleted.</summary>
    public string Status { get; init; } = "new";

    public string? Type { get; init; }

    public string? Priority { get; init; }

    public required long RequesterId { get; init; }

    public required long SubmitterId { get; init; }

    public long? AssigneeId { get; init; }

    public long? OrganizationId { get; init; }

    public long? GroupId { get; init; }

    public long? ProblemId { get; init; }

    public bool HasIncidents { get; init; }

    public string Channel { get; init; } = "web";

    /// <summary>Whether an AI agent had it to its end: such tickets are left out of exports that do not ask for them.</summary>
    public bool IsAiAgents { get; init; }

    public bool IsPublic { get; init; } = true;

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The values of custom fields, by the field's id; what is not set is not here.</summary>
    public IReadOnlyDictionary<long, string> Values { get; init; } = new Dictionary<long, string>();

    public DateTimeOffset? DueAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The stamp by which the incremental export is ordered, in Unix seconds; the system's own updates move it too.</summary>
    public required long Generated { get; init; }

    public long? FollowsUp { get; init; }

    public IReadOnlyList<long> FollowedBy { get; init; } = [];

    /// <summary>Whether the account's own survey was offered; what was answered stands in <see cref="Rating"/>.</summary>
    public bool IsRatingOffered { get; init; }

    public MetricSet Metrics { get; init; } = new();
}
