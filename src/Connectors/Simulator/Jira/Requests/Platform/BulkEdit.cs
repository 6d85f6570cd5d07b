using System.Globalization;
using System.Text.Json;
using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Jira.Requests.Edits;
using CxKit.Connectors.Simulator.Jira.Requests.Views;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>One value for a field on up to a thousand issues, worked off in the background.</summary>
internal static class BulkEdit
{
    private const int MostIssues = 1000;
    private const int MostFields = 200;

    public static Reply Submit(JiraCall call)
    {
        if (!call.Caller.IsAdmin)
        {
            return Failures.Bulk(403, "You do not have the global bulk change permission.");
        }

        var asked = call.Body.Texts("selectedIssueIdsOrKeys");
        var actions = call.Body.Texts("selectedActions");
        if (asked.Count is 0 or > MostIssues || actions.Count is 0 or > MostFields)
        {
            return Failures.Bulk(400, $"Between 1 and {MostIssues} issues and between 1 and {MostFields} fields can be edited.");
        }

        var edits = BulkEdits.Read(call);
        var ignored = call.Request.Fault(FaultKind.IgnoredFields)?.Fields ?? [];
        if (edits.Keys.Where(field => !actions.Contains(field)).ToList() is { Count: > 0 } extra)
        {
            return Failures.Bulk(400, $"The following editedFieldInput values are not listed as selectedActions : {string.Join(", ", extra)}");
        }

        if (actions.Where(action => !edits.ContainsKey(action)).ToList() is { Count: > 0 } lacking)
        {
            return Failures.Bulk(400, $"The following selectedActions have no editedFieldInput : {string.Join(", ", lacking)}");
        }

        if (actions.Where(action => !call.Site.Fields.OnScreen.Contains(action)).ToList() is { Count: > 0 } unknown)
        {
            return Failures.Bulk(400, $"The following fields cannot be edited : {string.Join(", ", unknown)}");
        }

        return Reply.Of(201, new { taskId = Work(call, asked, edits.Where(edit => !ignored.Contains(edit.Key)).ToList()) });
    }

    public static Reply Progress(JiraCall call)
    {
        if (call.Site["task"].Find(call.Parts[0]) is not { } task || task["kind"] != "bulk")
        {
            return Failures.Platform(400, "The task associated with this taskId is not a bulk operation task");
        }

        var status = Tasks.Step(call, call.Parts[0]);
        var isComplete = status == "COMPLETE";
        var created = Writes.Time(task["created"]).ToUnixTimeMilliseconds();
        var done = task["done"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToList();
        var failed = JsonSerializer.Deserialize<Dictionary<string, string[]>>(task["failed"])!;
        var missing = int.Parse(task["missing"], CultureInfo.InvariantCulture);
        return Reply.Of(200, new
        {
            taskId = call.Parts[0],
            status,
            progressPercent = isComplete ? 100 : status == "RUNNING" ? 50 : 0,
            submittedBy = call.Person(call.Site.Accounts.Find(task["by"])),
            created,
            started = created + 100,
            updated = created + 200,
            totalIssueCount = done.Count + failed.Count + missing,
            invalidOrInaccessibleIssueCount = missing,
            processedAccessibleIssues = isComplete ? done : [],
            failedAccessibleIssues = isComplete ? failed : [],
        });
    }

    /// <summary>The fields that can be edited in bulk.</summary>
    public static Reply Fields(JiraCall call) => Reply.Of(200, new
    {
        fields = call.Site.Fields.All.Where(field => call.Site.Fields.OnScreen.Contains(field.Id)).Select(field => new
        {
            id = field.Id,
            name = field.Name,
            type = field.Type.Custom ?? field.Type.SchemaType,
            isRequired = false,
            description = field.Description,
        }),
    });

    private static string Work(JiraCall call, List<string> asked, List<KeyValuePair<string, JsonElement>> edits)
    {
        var writer = new IssueWriter(call);
        var done = new List<int>();
        var failed = new Dictionary<string, IEnumerable<string>>();
        var issues = asked.Select(call.Site.Find).OfType<Issue>().DistinctBy(issue => issue.Id).ToList();
        var every = call.Request.Fault(FaultKind.FailedRows)?.Every ?? int.MaxValue;
        for (var i = 0; i < issues.Count; i++)
        {
            var issue = issues[i];
            if ((i + 1) % every == 0)
            {
                failed[$"{issue.Id}"] = ["The issue could not be edited."];
                continue;
            }

            var reader = new FieldReader(call, issue) { TakesDocuments = true };
            var changes = edits.Select(edit => BulkEdits.Change(reader, issue, edit.Key, edit.Value)).ToList();
            if (reader.Errors.Count > 0)
            {
                failed[$"{issue.Id}"] = reader.Errors.Values;
                continue;
            }

            writer.Apply(issue, changes!);
            done.Add(issue.Id);
        }

        var id = $"{call.Site.NextId("task")}";
        call.Commit(new("task", id, new Dictionary<string, string>
        {
            ["kind"] = "bulk",
            ["created"] = Writes.Time(call.Now),
            ["by"] = call.Caller.Id,
            ["done"] = string.Join(' ', done),
            ["failed"] = JsonSerializer.Serialize(failed),
            ["missing"] = $"{asked.Distinct(StringComparer.Ordinal).Count() - issues.Count}",
        }));
        return id;
    }
}
