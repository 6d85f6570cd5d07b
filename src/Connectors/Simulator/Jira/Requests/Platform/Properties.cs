using System.Globalization;
using System.Text;
using System.Text.Json;
using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Jira.Requests.Views;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>Entity properties of issues: JSON that nobody sees on a screen, and that touches neither changelog nor update stamp.</summary>
internal static class Properties
{
    private const int MostIssues = 100;
    private const int MostOfEach = 10;
    private const int Longest = 32768;

    public static Reply Keys(JiraCall call)
    {
        var issue = call.Issue(call.Parts[0]);
        return Reply.Of(200, new { keys = issue.Properties.Keys.Select(key => new { self = $"{call.Platform}/issue/{issue.Id}/properties/{key}", key }) });
    }

    public static Reply Get(JiraCall call) => IssueView.Property(call.Issue(call.Parts[0]), call.Parts[1]) is { } value
        ? Reply.Of(200, new { key = call.Parts[1], value })
        : Failures.Platform(404, $"The property with key '{call.Parts[1]}' does not exist.");

    public static Reply Put(JiraCall call)
    {
        var issue = call.Issue(call.Parts[0]);
        var isNew = !issue.Properties.ContainsKey(call.Parts[1]);
        JsonElement value;
        try
        {
            value = JsonSerializer.Deserialize<JsonElement>(call.Request.Body);
        }
        catch (JsonException)
        {
            return Failures.Unreadable;
        }

        Set(call, issue, call.Parts[1], value);
        return Reply.Of(isNew ? 201 : 200, new { });
    }

    public static Reply Delete(JiraCall call)
    {
        var issue = call.Issue(call.Parts[0]);
        if (!issue.Properties.ContainsKey(call.Parts[1]))
        {
            return Failures.Platform(404, $"The property with key '{call.Parts[1]}' does not exist.");
        }

        call.Commit(Write(issue, call.Parts[1], "") with { Deleted = true });
        return Reply.Empty(204);
    }

    /// <summary>Sets properties of many issues in a task of their own; issues that are not there are told in its result.</summary>
    public static Reply SetMany(JiraCall call)
    {
        var issues = call.Body.Items("issues").Select(issue => (
            Id: issue.Number("issueID"),
            Values: issue.At("properties") is { ValueKind: JsonValueKind.Object } values ? values.EnumerateObject().ToList() : [])).ToList();
        if (issues.Count is 0 or > MostIssues || issues.Exists(issue => issue.Id is null || issue.Values.Count is 0 or > MostOfEach))
        {
            return Failures.Platform(400, $"Between 1 and {MostIssues} issues with up to {MostOfEach} properties each can be set.");
        }

        issues.ForEach(issue => issue.Values.ForEach(property => MustFit(property.Name, property.Value)));
        var missing = new List<string>();
        var every = call.Request.Fault(FaultKind.FailedRows)?.Every ?? int.MaxValue;
        for (var i = 0; i < issues.Count; i++)
        {
            var (id, values) = issues[i];
            if (call.Site.Find(id!.Value) is { } issue && (i + 1) % every != 0)
            {
                values.ForEach(property => Set(call, issue, property.Name, property.Value));
            }
            else
            {
                missing.Add(id.Value.ToString(CultureInfo.InvariantCulture));
            }
        }

        var task = Tasks.Begin(call, "properties", issues.Count - missing.Count, missing);
        return Reply.Empty(303) with { Headers = [("Location", $"{call.Platform}/task/{task}")] };
    }

    /// <exception cref="RefusedException">Key or value are too long.</exception>
    public static void Set(JiraCall call, Issue issue, string key, JsonElement value)
    {
        MustFit(key, value);
        call.Commit(Write(issue, key, value.GetRawText()));
    }

    private static RowWrite Write(Issue issue, string key, string value) => new("property", $"{issue.Id}/{key}", new Dictionary<string, string>
    {
        ["issue"] = $"{issue.Id}",
        ["key"] = key,
        ["value"] = value,
    });

    private static void MustFit(string key, JsonElement value)
    {
        if (key.Length is 0 or > 255 || Encoding.UTF8.GetByteCount(value.GetRawText()) > Longest)
        {
            throw new RefusedException(Failures.Platform(400, $"A property has a key of up to 255 characters and a value of up to {Longest} bytes."));
        }
    }
}
