using System.Text.Json;
using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Jira.Requests.Edits;
using CxKit.Connectors.Simulator.Jira.Requests.Views;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>Single issues, and many of them by id.</summary>
internal static class Issues
{
    private const int MostFetched = 100;

    private static readonly string[] _operations = ["set"];

    public static Reply Get(JiraCall call)
    {
        var issue = call.Issue(call.Parts[0]);
        var view = new IssueView(call, FieldSet.Of([call.Request["fields"] ?? ""], "*all"))
        {
            WithChangelog = call.Request["expand"]?.Split(',').Contains("changelog") == true,
            Properties = call.Request["properties"] is { Length: > 0 } properties ? properties.Split(',') : [],
        };
        return Reply.Of(200, view.Of(issue));
    }

    public static Reply Fetch(JiraCall call)
    {
        var asked = call.Body.Texts("issueIdsOrKeys");
        if (asked.Count is 0 or > MostFetched)
        {
            return Failures.Platform(400, $"Between 1 and {MostFetched} issues can be fetched.");
        }

        var view = new IssueView(call, FieldSet.Of(call.Body.Texts("fields"), "*navigable"))
        {
            WithChangelog = call.Body.Texts("expand").Contains("changelog"),
            Properties = call.Body.Texts("properties"),
            InList = true,
        };
        var found = asked.Select(call.Site.Find).OfType<Issue>().DistinctBy(issue => issue.Id).OrderBy(issue => issue.Id);
        // What is not there, or not shown, is named nowhere: errors are of issues that are there.
        return Reply.Of(200, new { issues = found.Select(view.Of), issueErrors = Array.Empty<object>() });
    }

    /// <summary>Changes fields, all or none; without a mail only for administrators.</summary>
    public static Reply Put(JiraCall call)
    {
        var issue = call.Issue(call.Parts[0]);
        if (call.Request["notifyUsers"] == "false")
        {
            call.MustBeAdmin();
        }

        var reader = new FieldReader(call, issue);
        var ignored = call.Request.Fault(FaultKind.IgnoredFields)?.Fields ?? [];
        var changes = Fields(call.Body.At("fields")).Where(field => !ignored.Contains(field.Name)).Select(field => reader.Read(field.Name, field.Value)).ToList();
        var update = Fields(call.Body.At("update")).ToList();
        var comments = update.Where(field => field.Name == "comment").SelectMany(field => field.Value.ValueKind == JsonValueKind.Array ? [.. field.Value.EnumerateArray()] : Array.Empty<JsonElement>())
            .Select(verb => verb.At("add") is { } added ? CommentText.In(call, added) : null).ToList();
        foreach (var field in update.Where(field => field.Name != "comment" && !ignored.Contains(field.Name)))
        {
            changes.AddRange(field.Value.ValueKind == JsonValueKind.Array ? field.Value.EnumerateArray().Select(verb => Update(reader, issue, field.Name, verb)) : [null]);
        }

        if (reader.Errors.Count > 0 || changes.Contains(null) || comments.Contains(null))
        {
            return reader.Errors.Count > 0 ? Failures.Fields(reader.Errors) : Failures.Platform(400, "The update operation is not supported.");
        }

        var writer = new IssueWriter(call);
        writer.Apply(issue, changes!);
        comments.ForEach(comment => comment!.SayOn(issue, writer));
        foreach (var property in call.Body.Items("properties"))
        {
            Properties.Set(call, issue, property.Text("key")!, property.GetProperty("value"));
        }

        return call.Request.Says("returnIssue") ? Get(call) : Reply.Empty(204);
    }

    /// <summary>Deletes an issue: it is just gone.</summary>
    public static Reply Delete(JiraCall call)
    {
        call.MustBeAdmin();
        var issue = call.Issue(call.Parts[0]);
        new IssueWriter(call).Delete(issue);
        return Reply.Empty(204);
    }

    public static Reply EditMeta(JiraCall call)
    {
        call.Issue(call.Parts[0]);
        var fields = call.Site.Fields.All.Where(field => call.Site.Fields.OnScreen.Contains(field.Id)).ToDictionary(field => field.Id, field => new
        {
            required = field.Id == "summary",
            schema = FieldCatalogue.Schema(field),
            name = field.Name,
            key = field.Id,
            operations = _operations,
            allowedValues = field.Options.Select(option => FieldValueView.Option(call, field, option.Id)),
        });
        return Reply.Of(200, new { fields });
    }

    /// <summary>Mails people about an issue; nothing leaves the simulator.</summary>
    public static Reply Notify(JiraCall call)
    {
        var issue = call.Issue(call.Parts[0]);
        if (call.Body.At("to") is null)
        {
            return Failures.Platform(400, "No recipients were defined for notification.");
        }

        call.Commit(new("mail", $"{call.Site.NextId("mail")}", new Dictionary<string, string>
        {
            ["issue"] = $"{issue.Id}",
            ["subject"] = call.Body.Text("subject") ?? issue.Summary,
            ["text"] = call.Body.Text("textBody") ?? "",
        }));
        return Reply.Empty(204);
    }

    private static FieldChange? Update(FieldReader reader, Issue issue, string field, JsonElement verb)
    {
        var labels = issue.Labels.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return verb.ValueKind != JsonValueKind.Object ? null
            : verb.TryGetProperty("set", out var value) ? reader.Read(field, value)
            : field == "labels" && verb.Text("add") is { } added ? reader.Labels(labels.Append(added))
            : field == "labels" && verb.Text("remove") is { } removed ? reader.Labels(labels.Where(label => label != removed))
            : null;
    }

    private static JsonElement.ObjectEnumerator Fields(JsonElement? json) => json is { ValueKind: JsonValueKind.Object } fields ? fields.EnumerateObject() : default;
}
