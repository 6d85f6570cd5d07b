using System.Net;
using CxKit.Connectors.Tests.Doubles;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

/// <summary>How a Jira answers to edits, alone and together.</summary>
internal sealed class JiraEdits
{
    public List<JObject> Bulk { get; } = [];

    public bool MayBulk { get; set; } = true;

    public bool MayBeQuiet { get; set; } = true;

    public string BulkStatus { get; set; } = "COMPLETE";

    public Func<string, bool> Fails { get; set; } = _ => false;

    public Func<string, bool> Missing { get; set; } = _ => false;

    public Func<string, int> StatusOf { get; set; } = _ => 204;

    public HttpResponseMessage? Answer(Sent sent)
    {
        if (sent.Path.EndsWith("/editmeta", StringComparison.Ordinal))
            return ScriptedHttp.Json("""{"fields":{"customfield_10102":{"required":false,"allowedValues":[{"self":"s","value":"Happy","id":"7"},{"value":"Unhappy","id":"8"}]}}}""");
        if (sent.Path.EndsWith("/bulk/issues/fields", StringComparison.Ordinal)) return Begin(JObject.Parse(sent.Body));
        if (sent.Path.Contains("/bulk/queue/", StringComparison.Ordinal)) return Progress(Bulk[int.Parse(sent.Path.Split('/')[^1], null) - 1]);
        return sent.Method == "PUT" ? Edit(sent) : null;
    }

    private HttpResponseMessage Begin(JObject edit)
    {
        if (!MayBulk) return ScriptedHttp.Json("""{"errors":[{"message":"no"}]}""", HttpStatusCode.Forbidden);
        Bulk.Add(edit);
        return ScriptedHttp.Json($$"""{"taskId":"{{Bulk.Count}}"}""", HttpStatusCode.Created);
    }

    private HttpResponseMessage Progress(JObject edit)
    {
        var ids = edit["selectedIssueIdsOrKeys"]!.Values<string>().OfType<string>().Where(id => !Missing(id)).ToList();
        return JiraServer.Json(new JObject
        {
            ["status"] = BulkStatus,
            ["progressPercent"] = 100,
            ["processedAccessibleIssues"] = BulkStatus == "COMPLETE" ? new JArray(ids.Where(id => !Fails(id)).Select(long.Parse)) : [],
            ["failedAccessibleIssues"] = new JObject(ids.Where(Fails).Select(id => new JProperty(id, new JArray("a customer's words")))),
            ["invalidOrInaccessibleIssueCount"] = 1,
        });
    }

    private HttpResponseMessage Edit(Sent sent)
    {
        var status = !MayBeQuiet && sent.Query.ContainsKey("notifyUsers") ? 403 : StatusOf(sent.Path.Split('/')[^1]);
        return status == 204
            ? new HttpResponseMessage(HttpStatusCode.NoContent)
            : ScriptedHttp.Json("""{"errorMessages":["a customer's words"],"errors":{"customfield_10101":"a customer's words"}}""", (HttpStatusCode)status);
    }
}
