using System.Text.Json;
using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Requests.Edits;

/// <summary>A comment as it is asked for; on a request it is public unless a property says otherwise.</summary>
internal sealed record CommentText(string Text, bool IsInternal)
{
    /// <summary>Reads it; null where it says nothing.</summary>
    public static CommentText? In(JiraCall call, JsonElement json)
    {
        var text = json.At("body") is { } body ? call.SpeaksDocuments ? Adf.Read(body) : body.AsText() : null;
        return string.IsNullOrWhiteSpace(text) ? null : new(text, json.Items("properties").Any(property => property.Text("key") == "sd.public.comment"
            && property.At("value")?.At("internal") is { ValueKind: JsonValueKind.True }));
    }

    public Comment SayOn(Issue issue, IssueWriter writer) => writer.Say(issue, Text, isPublic: issue.RequestType is not null && !IsInternal);
}
