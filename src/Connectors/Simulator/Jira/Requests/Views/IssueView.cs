using System.Text.Json;
using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Requests.Views;

/// <summary>How an issue is shown: what was asked for, and nothing else.</summary>
internal sealed record IssueView(JiraCall Call, FieldSet Fields)
{
    public bool WithChangelog { get; init; }

    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>Among many, where less fits in.</summary>
    public bool InList { get; init; }

    public object Of(Issue issue)
    {
        if (Fields.IsIdOnly && !WithChangelog && Properties.Count == 0)
        {
            return new { id = $"{issue.Id}" };
        }

        var shown = new Dictionary<string, object?>
        {
            ["expand"] = "operations,versionedRepresentations,editmeta,changelog,renderedFields",
            ["id"] = $"{issue.Id}",
            ["self"] = $"{Call.PlatformOrOldest}/issue/{issue.Id}",
            ["key"] = issue.Key,
        };
        if (WithChangelog)
        {
            shown["changelog"] = ChangelogView.Embedded(Call, issue, InList);
        }

        if (Properties.Count > 0)
        {
            shown["properties"] = Properties.Where(key => Property(issue, key) is not null).ToDictionary(key => key, key => Property(issue, key));
        }

        shown["fields"] = Fields.Of(Call.Site.Fields.All)
            .Where(field => field.Id != "comment" || !LeavesCommentsOut(issue))
            .ToDictionary(field => field.Id, field => FieldValueView.Of(Call, issue, field, InList));
        return shown;
    }

    /// <summary>The value of an entity property; null where there is none.</summary>
    public static JsonElement? Property(Issue issue, string key)
    {
        if (key == "request.channel.type" && issue.Channel.Length > 0)
        {
            return JsonSerializer.SerializeToElement(new { value = issue.Channel });
        }

        return issue.Properties.TryGetValue(key, out var value) ? JsonSerializer.Deserialize<JsonElement>(value) : null;
    }

    // In lists of the cloud the comments are now and then missing, although asked for.
    private bool LeavesCommentsOut(Issue issue) => InList && Call.IsCloud && issue.Id % 17 == 0;
}
