using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>An issue as Jira sent it, as far as it was asked for.</summary>
internal sealed class Issue
{
    public string Id { get; set; } = "";

    public string Key { get; set; } = "";

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public DateTimeOffset? ResolvedAt { get; set; }

    public string? Summary { get; set; }

    public JiraStatus? Status { get; set; }

    public string? Resolution { get; set; }

    public string? Priority { get; set; }

    public string? Type { get; set; }

    public JiraUser? Reporter { get; set; }

    public JiraUser? Assignee { get; set; }

    /// <summary>The key of the project; where the project was not asked for, the issue's own key begins with it.</summary>
    public string? ProjectKey
    {
        get => field ?? (Key.LastIndexOf('-') is > 0 and var end ? Key[..end] : null);
        set;
    }

    public string? ProjectName { get; set; }

    public string? Component { get; set; }

    public IReadOnlyList<string> Labels { get; set; } = [];

    public List<IssueLink> Links { get; } = [];

    public (string Id, string? Key)? Parent { get; set; }

    public string? DueDate { get; set; }

    public string? RequestType { get; set; }

    public string? Organisation { get; set; }

    public string? Language { get; set; }

    public string? Team { get; set; }

    public string? Channel { get; set; }

    public DateTimeOffset? PlannedStart { get; set; }

    public DateTimeOffset? PlannedEnd { get; set; }

    public List<SlaCycle> Slas { get; } = [];

    public int? Rating { get; set; }

    public DateTimeOffset? RatedAt { get; set; }

    /// <summary>The fields that the integrator's paths begin with.</summary>
    public JObject Mapped { get; } = [];

    /// <summary>The comments; <see langword="null"/> if they came incomplete or not at all.</summary>
    public IReadOnlyList<Comment>? Comments { get; set; }

    /// <summary>What changed on it, as far as the fields were asked for.</summary>
    public List<Change> Changes { get; } = [];
}

/// <summary>A tie to another issue.</summary>
/// <param name="Words">The words of the tie as they are read on this issue, such as <c>is caused by</c>.</param>
/// <param name="Id">The other issue.</param>
/// <param name="Key">The other issue's key.</param>
/// <param name="Type">The other issue's type.</param>
internal sealed record IssueLink(string Words, string Id, string? Key, string? Type);

/// <summary>One run of an agreement's clock.</summary>
/// <param name="Field">The agreement's field.</param>
/// <param name="Number">Which run it is, from 0: a run keeps its number when its clock stops.</param>
internal sealed record SlaCycle(string Field, int Number)
{
    public string? Name { get; init; }

    public bool IsBreached { get; init; }

    public bool IsRunning { get; init; }

    public DateTimeOffset? StoppedAt { get; init; }
}

/// <summary>That somebody wrote something; what they wrote is passed over. Where Jira does not tell, it is unknown whether the customer can read it.</summary>
internal sealed record Comment(string Id, DateTimeOffset At, JiraUser? By, bool? IsPublic);

/// <summary>What somebody changed at one time.</summary>
internal sealed record Change(string Id, DateTimeOffset At, JiraUser? By, IReadOnlyList<ChangedField> Fields);

/// <summary>A field that was changed: ids where the field holds things that have one, and words.</summary>
internal sealed record ChangedField(string Field, string? From, string? FromWord, string? To, string? ToWord);
