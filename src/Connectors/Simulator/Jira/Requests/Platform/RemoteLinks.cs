using System.Text.Json;
using System.Text.Json.Nodes;
using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>Ties to things outside. The same global id is the same tie: written again, it is replaced.</summary>
internal static class RemoteLinks
{
    public static Reply List(JiraCall call)
    {
        var issue = call.Issue(call.Parts[0]);
        if (call.Request["globalId"] is not { Length: > 0 } globalId)
        {
            return Reply.Of(200, issue.RemoteLinks.Select(link => Show(call, issue, link)));
        }

        return issue.RemoteLinks.Find(link => link.GlobalId == globalId) is { } found
            ? Reply.Of(200, Show(call, issue, found))
            : Failures.Platform(404, $"No remote link with global id '{globalId}' found.");
    }

    public static Reply Get(JiraCall call)
    {
        var issue = call.Issue(call.Parts[0]);
        return issue.RemoteLinks.Find(link => $"{link.Id}" == call.Parts[1]) is { } found
            ? Reply.Of(200, Show(call, issue, found))
            : Failures.Platform(404, $"No remote link with id '{call.Parts[1]}' found.");
    }

    public static Reply Put(JiraCall call)
    {
        var issue = call.Issue(call.Parts[0]);
        if (call.Body.At("object") is not { } target || target.Text("url") is null || target.Text("title") is null)
        {
            return Failures.Fields(new Dictionary<string, string> { ["url"] = "'url' is required.", ["title"] = "'title' is required." });
        }

        var globalId = call.Body.Text("globalId") ?? "";
        var known = globalId.Length > 0 ? issue.RemoteLinks.Find(link => link.GlobalId == globalId) : null;
        var id = known?.Id ?? call.Site.NextId("remotelink");
        call.Commit(new("remotelink", $"{id}", new Dictionary<string, string>
        {
            ["issue"] = $"{issue.Id}",
            ["globalId"] = globalId,
            ["body"] = call.Body.GetRawText(),
        }));
        return Reply.Of(known is null ? 201 : 200, new { id, self = $"{call.Platform}/issue/{issue.Id}/remotelink/{id}" });
    }

    public static Reply Delete(JiraCall call)
    {
        var issue = call.Issue(call.Parts[0]);
        var found = issue.RemoteLinks.Find(link => link.GlobalId == call.Request["globalId"]);
        if (found is not null)
        {
            call.Commit(new("remotelink", $"{found.Id}", new Dictionary<string, string> { ["issue"] = $"{issue.Id}" }) { Deleted = true });
        }

        return found is null ? Failures.Platform(404, "No such remote link found.") : Reply.Empty(204);
    }

    private static JsonObject Show(JiraCall call, Issue issue, RemoteLink link)
    {
        var shown = JsonSerializer.Deserialize<JsonObject>(link.Body)!;
        shown["id"] = link.Id;
        shown["self"] = $"{call.Platform}/issue/{issue.Id}/remotelink/{link.Id}";
        return shown;
    }
}
