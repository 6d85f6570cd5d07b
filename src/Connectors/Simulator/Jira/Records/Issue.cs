namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>An issue with all that belongs to it alone.</summary>
internal sealed class Issue(int id)
{
    private List<DateTimeOffset>? _earlierUpdates;

    /// <summary>The id: it stays when an issue moves, the key does not.</summary>
    public int Id => id;

    public string Key { get; set; } = "";

    public Project Project { get; set; } = null!;

    public IssueType Type { get; set; } = IssueType.Task;

    public RequestType? RequestType { get; set; }

    public string Summary { get; set; } = "";

    public string Description { get; set; } = "";

    public Status Status { get; set; } = Workflow.Open;

    public Resolution? Resolution { get; set; }

    public DateTimeOffset? ResolvedAt { get; set; }

    public Priority Priority { get; set; } = Priority.Of("3");

    public Account Reporter { get; set; } = null!;

    public Account Creator { get; set; } = null!;

    public Account? Assignee { get; set; }

    /// <summary>When somebody took it: the clock of the first response stops here.</summary>
    public DateTimeOffset? RespondedAt { get; set; }

    public DateTimeOffset Created { get; set; }

    public DateTimeOffset Updated { get; private set; }

    /// <summary>How it came in; empty for the desk's own issues.</summary>
    public string Channel { get; set; } = "";

    public string Component { get; set; } = "";

    public string Labels { get; set; } = "";

    public string DueDate { get; set; } = "";

    public int? ParentId { get; set; }

    public Promise? Response { get; set; }

    public Promise? Solution { get; set; }

    public CustomerRating? Rating { get; set; }

    public List<Comment> Comments { get; } = [];

    public List<History> Histories { get; } = [];

    public List<IssueLink> Links { get; } = [];

    public List<RemoteLink> RemoteLinks { get; } = [];

    /// <summary>Values of custom fields by field id: a number, a text, or the ids of options.</summary>
    public Dictionary<string, string> Values { get; } = new(0, StringComparer.Ordinal);

    /// <summary>Entity properties, JSON by key.</summary>
    public Dictionary<string, string> Properties { get; } = new(0, StringComparer.Ordinal);

    public void Touch(DateTimeOffset at)
    {
        if (Updated != default)
        {
            (_earlierUpdates ??= []).Add(Updated);
        }

        Updated = at;
    }

    /// <summary>The update that an index of that moment knew of; null where it did not know the issue yet.</summary>
    public DateTimeOffset? UpdatedAsOf(DateTimeOffset moment) => Updated <= moment
        ? Updated
        : _earlierUpdates?.LastOrDefault(update => update <= moment) is { } known && known != default ? known : null;
}
