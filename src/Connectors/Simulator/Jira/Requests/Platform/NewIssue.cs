using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Jira.Requests.Edits;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>Opens an issue without the portal.</summary>
internal static class NewIssue
{
    public static Reply Answer(JiraCall call)
    {
        var fields = call.Body.At("fields") ?? throw new RefusedException(Failures.Platform(400, "fields are missing"));
        var project = fields.At("project") is { } asked
            ? call.Site.Projects.FirstOrDefault(known => known.Key == asked.Text("key") || $"{known.Id}" == asked.Text("id"))
            : null;
        var type = fields.At("issuetype") is { } kind
            ? Array.Find(IssueType.All, known => known.Name == kind.Text("name") || $"{known.Id}" == kind.Text("id"))
            : null;
        var errors = new Dictionary<string, string>();
        if (project is null)
        {
            errors["project"] = "Specify a valid project ID or key";
        }

        if (type is null)
        {
            errors["issuetype"] = "Specify an issue type";
        }

        if (fields.Text("summary") is not { Length: > 0 } summary)
        {
            errors["summary"] = "You must specify a summary of the issue.";
            summary = "";
        }

        var description = fields.At("description") is { } text ? call.SpeaksDocuments ? Adf.Read(text) ?? "" : text.AsText() ?? "" : "";
        var labels = fields.Texts("labels");
        if (labels.Any(label => label.Contains(' ', StringComparison.Ordinal)))
        {
            errors["labels"] = "The label contains spaces which is invalid.";
        }

        if (errors.Count > 0)
        {
            return Failures.Fields(errors);
        }

        var issue = IssueOpening.Open(call, project!, type!, call.Caller, summary, description, new() { ["labels"] = string.Join(' ', labels) });
        return Reply.Of(201, new { id = $"{issue.Id}", key = issue.Key, self = $"{call.Platform}/issue/{issue.Id}" });
    }
}
