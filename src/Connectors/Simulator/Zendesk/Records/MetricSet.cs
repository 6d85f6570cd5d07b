namespace CxKit.Connectors.Simulator.Zendesk.Records;

/// <summary>What the account counts and times on one ticket.</summary>
internal sealed record MetricSet
{
    public int GroupStations { get; init; } = 1;

    public int AssigneeStations { get; init; }

    public int Reopens { get; init; }

    /// <summary>Public comments of agents.</summary>
    public int Replies { get; init; }

    public DateTimeOffset? InitiallyAssignedAt { get; init; }

    public DateTimeOffset? AssignedAt { get; init; }

    public DateTimeOffset? AssigneeUpdatedAt { get; init; }

    public DateTimeOffset? RequesterUpdatedAt { get; init; }

    public DateTimeOffset? StatusUpdatedAt { get; init; }

    public DateTimeOffset? LatestCommentAt { get; init; }

    public DateTimeOffset? FirstReplyAt { get; init; }

    public DateTimeOffset? FirstSolvedAt { get; init; }

    public DateTimeOffset? SolvedAt { get; init; }

    /// <summary>The set after an agent, or somebody else, commented.</summary>
    public MetricSet Commented(DateTimeOffset at, bool isPublic, bool byAgent) => this with
    {
        LatestCommentAt = at,
        Replies = Replies + (isPublic && byAgent ? 1 : 0),
        FirstReplyAt = isPublic && byAgent ? FirstReplyAt ?? at : FirstReplyAt,
        AssigneeUpdatedAt = byAgent ? at : AssigneeUpdatedAt,
        RequesterUpdatedAt = byAgent ? RequesterUpdatedAt : at,
    };

    /// <summary>The set after somebody got the ticket.</summary>
    public MetricSet Assigned(DateTimeOffset at) => this with
    {
        AssigneeStations = AssigneeStations + 1,
        InitiallyAssignedAt = InitiallyAssignedAt ?? at,
        AssignedAt = at,
    };

    /// <summary>The set after the status changed.</summary>
    public MetricSet Became(string status, string previous, DateTimeOffset at) => this with
    {
        StatusUpdatedAt = at,
        Reopens = Reopens + (previous == "solved" && status is not ("solved" or "closed" or "deleted") ? 1 : 0),
        FirstSolvedAt = status == "solved" ? FirstSolvedAt ?? at : FirstSolvedAt,
        SolvedAt = status switch
        {
            "solved" => at,
            "closed" => SolvedAt ?? at,
            _ => null,
        },
    };
}
