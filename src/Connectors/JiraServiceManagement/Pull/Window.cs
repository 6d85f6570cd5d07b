namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>What is read by one search, or by following its pages.</summary>
/// <param name="start">Its first minute, as JQL writes it.</param>
/// <param name="from">Its first moment.</param>
internal sealed class Window(string start, DateTimeOffset? from)
{
    private readonly Dictionary<string, DateTimeOffset?> _read = new(StringComparer.Ordinal);

    public string Start { get; } = start;

    public DateTimeOffset? From { get; } = from;

    /// <summary>Whether an issue was read, in whichever version.</summary>
    public bool Holds(string id) => _read.ContainsKey(id);

    /// <summary>Those of the issues that were not read before in this version.</summary>
    public IReadOnlyList<Issue> Take(IReadOnlyList<Issue> issues, Func<Issue, DateTimeOffset?> timeOf)
    {
        var fresh = new List<Issue>(issues.Count);
        foreach (var issue in issues)
        {
            if (_read.TryGetValue(issue.Id, out var known) && known == timeOf(issue)) continue;
            _read[issue.Id] = timeOf(issue);
            fresh.Add(issue);
        }
        return fresh;
    }

    /// <summary>Keeps in mind what the window before read of this one.</summary>
    public void Carry(Window before, JqlClock clock)
    {
        foreach (var (id, time) in before._read)
        {
            if (string.CompareOrdinal(clock.AtOrBefore(time), Start) >= 0) _read[id] = time;
        }
    }
}

/// <summary>Which issues are read, and by which of their times.</summary>
/// <param name="Projects">The projects that they are in.</param>
/// <param name="Time">The time's name in JQL.</param>
/// <param name="TimeOf">The time of an issue.</param>
/// <param name="Fields">What is read of them.</param>
internal sealed record WindowedBy(IReadOnlyList<string> Projects, string Time, Func<Issue, DateTimeOffset?> TimeOf, IssueFields Fields)
{
    private const string Updated = "updated";

    /// <summary>Whether issues come in the order of this time; of other times than the last change Jira promises none.</summary>
    public bool IsOrdered => Time == Updated;

    /// <summary>The search for those from a minute on, up to another one if it is given.</summary>
    public string Jql(string start, string? end = null) =>
        JqlWhere($"{Time} >= \"{start}\"{(end is null ? "" : $" AND {Time} <= \"{end}\"")}");

    /// <summary>The search for those that also meet a condition.</summary>
    public string JqlWhere(string condition) =>
        $"project in ({string.Join(',', Projects.Select(p => $"\"{p}\""))}) AND {condition} ORDER BY {Updated} ASC, key ASC";
}
