using System.Text.Json;
using System.Text.Json.Nodes;
using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>Webhooks of the administrator. Their secret is taken and never told again.</summary>
internal static class Webhooks
{
    public static Reply List(JiraCall call)
    {
        call.MustBeAdmin();
        return Reply.Of(200, call.Site["webhook"].Rows.Select(row => Show(call, row.Key, row.Value)));
    }

    public static Reply Get(JiraCall call)
    {
        call.MustBeAdmin();
        return Reply.Of(200, Show(call, call.Parts[0], Found(call)));
    }

    public static Reply Create(JiraCall call)
    {
        call.MustBeAdmin();
        var id = $"{call.Site.NextId("webhook")}";
        return Keep(call, id, 201);
    }

    public static Reply Put(JiraCall call)
    {
        call.MustBeAdmin();
        Found(call);
        return Keep(call, call.Parts[0], 200);
    }

    public static Reply Delete(JiraCall call)
    {
        call.MustBeAdmin();
        Found(call);
        call.Commit(new("webhook", call.Parts[0], new Dictionary<string, string>()) { Deleted = true });
        return Reply.Empty(204);
    }

    private static Reply Keep(JiraCall call, string id, int status)
    {
        if (call.Body.Text("name") is null || !Uri.TryCreate(call.Body.Text("url"), UriKind.Absolute, out _))
        {
            return Failures.Platform(400, "The webhook needs a name and a valid URL.");
        }

        call.Commit(new("webhook", id, new Dictionary<string, string>
        {
            ["body"] = call.Body.GetRawText(),
            ["by"] = call.Caller.Id,
            ["at"] = Writes.Time(call.Now),
        }));
        return Reply.Of(status, Show(call, id, call.Site["webhook"].Find(id)!));
    }

    private static IReadOnlyDictionary<string, string> Found(JiraCall call) => call.Site["webhook"].Find(call.Parts[0])
        ?? throw new RefusedException(Failures.Platform(404, $"The webhook with id {call.Parts[0]} does not exist."));

    private static JsonObject Show(JiraCall call, string id, IReadOnlyDictionary<string, string> row)
    {
        var shown = JsonSerializer.Deserialize<JsonObject>(row["body"])!;
        var isSigned = shown.Remove("secret");
        var author = call.Site.Accounts.Find(row["by"])!;
        shown["enabled"] ??= true;
        shown["isSigned"] = isSigned;
        shown["self"] = $"{call.Root}/rest/webhooks/1.0/webhook/{id}";
        shown["lastUpdatedUser"] = call.IsCloud ? author.Id : author.Name;
        shown["lastUpdatedDisplayName"] = author.DisplayName;
        shown["lastUpdated"] = Writes.Time(row["at"]).ToUnixTimeMilliseconds();
        return shown;
    }
}
