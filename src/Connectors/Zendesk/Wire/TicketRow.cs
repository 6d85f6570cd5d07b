using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>A ticket as the helpdesk sends it: people, teams and organisations by their ids.</summary>
internal sealed class TicketRow
{
    public long Id { get; set; }

    public string? Status { get; set; }

    public string? Type { get; set; }

    public string? Priority { get; set; }

    public string? Channel { get; set; }

    public string? Subject { get; set; }

    public string? ExternalId { get; set; }

    public long? Requester { get; set; }

    public long? Organisation { get; set; }

    public long? Group { get; set; }

    public long? Assignee { get; set; }

    public long? Problem { get; set; }

    /// <summary>The ticket that this one follows up.</summary>
    public long? Follows { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public DateTimeOffset? DueAt { get; set; }

    /// <summary>The stamp of the version, in seconds since 1970; it moves with every change, those by the system included.</summary>
    public long? GeneratedAt { get; set; }

    public IReadOnlyList<string> Tags { get; set; } = [];

    public TicketMetrics? Metrics { get; set; }

    /// <summary>The fields that the account's own map begins with.</summary>
    public JObject? Mapped { get; set; }

    public bool IsDeleted => Status == "deleted";
}

/// <summary>What the helpdesk counts of a ticket's life.</summary>
internal readonly record struct TicketMetrics(DateTimeOffset? SolvedAt, int? Reopens, int? AssigneeStations);
