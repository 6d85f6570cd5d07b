using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CxKit.Connectors.Tests.Doubles;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

/// <summary>A few issues behind Jira's interface, with its habits: pages are positions, times in a search are whole minutes of the caller's zone.</summary>
internal sealed partial class JiraServer
{
    private const string Platform = "com.atlassian.jira.plugin.system.customfieldtypes:";

    private int _searches;

    /// <summary>The issues, each with <c>id</c>, <c>key</c>, <c>fields</c>, <c>properties</c> and its <c>changes</c>.</summary>
    public List<JObject> Issues { get; } = [];

    /// <summary>The ids of issues that come with an error in place of the issue.</summary>
    public HashSet<string?> Withheld { get; } = [];

    public JArray Fields { get; } =
    [
        Field("summary", "Summary", null), Field("customfield_10010", "Request Type", "com.atlassian.servicedesk:vp-origin"),
        Field("customfield_10002", "Organizations", "com.atlassian.servicedesk:sd-customer-organizations"), Field("customfield_10020", "Time to first response", "com.atlassian.servicedesk:sd-sla-field"),
        Field("customfield_10021", "Time to resolution", "com.atlassian.servicedesk:sd-sla-field"), Field("customfield_10030", "Satisfaction", "com.atlassian.servicedesk:sd-request-feedback"),
        Field("customfield_10031", "Satisfaction date", "com.atlassian.servicedesk:sd-request-feedback-date"), Field("customfield_10032", "Request language", "com.atlassian.servicedesk:sd-request-language"),
        Field("customfield_10001", "Team", "com.atlassian.teams:rm-teams-custom-field-team"), Field("customfield_10008", "Change start date", Platform + "datetime"),
        Field("customfield_10009", "Change completion date", Platform + "datetime"), Field("customfield_10101", "CX score", Platform + "float"),
        Field("customfield_10102", "CX label", Platform + "select"), Field("customfield_10103", "CX comment", Platform + "textarea"),
        Field("customfield_10104", "CX flag", Platform + "textfield"), Field("customfield_10105", "CX invited", Platform + "textfield"),
    ];

    public JArray Statuses { get; } = JArray.Parse(
        """
        [{"id":"1","name":"Open","statusCategory":{"id":2,"key":"new"}},{"id":"3","name":"In Progress","statusCategory":{"id":4,"key":"indeterminate"}},
         {"id":"4","name":"Waiting for customer","statusCategory":{"id":4,"key":"indeterminate"}},{"id":"5","name":"Resolved","statusCategory":{"id":3,"key":"done"}},
         {"id":"6","name":"Closed","statusCategory":{"id":3,"key":"done"}},{"id":"7","name":"Canceled","statusCategory":{"id":3,"key":"done"}}]
        """);

    public JObject Ourselves { get; } = JObject.Parse("""{"accountId":"cxkit-1","displayName":"CxKit","accountType":"atlassian","timeZone":"UTC"}""");

    public string Deployment { get; set; } = "Cloud";

    public string Time { get; set; } = "2026-07-01T12:00:00.000+0000";

    public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;

    /// <summary>Called before the answer to each search, with its number from 1.</summary>
    public Action<int> Searching { get; set; } = _ => { };

    /// <summary>How many changes are on one page.</summary>
    public int ChangesAtOnce { get; set; } = 10_000;

    /// <summary>Answers what the test handles itself; <see langword="null"/> leaves it to the ordinary answer.</summary>
    public Func<Sent, HttpResponseMessage?> Special { get; set; } = _ => null;

    public HttpResponseMessage Answer(Sent sent)
    {
        if (Special(sent) is { } special) return special;
        var path = sent.Path.Replace("/rest/api/3/", "", StringComparison.Ordinal).Replace("/rest/api/2/", "", StringComparison.Ordinal);
        return path switch
        {
            "serverInfo" => Json(new JObject { ["deploymentType"] = Deployment, ["version"] = "1001.0.0", ["serverTime"] = Time }),
            "myself" => Json(Ourselves),
            "field" when sent.Method == "GET" => Json(Fields),
            "status" => Json(Statuses),
            "search/jql" => Search(JObject.Parse(sent.Body)),
            "search" => SearchFrom(sent),
            "changelog/bulkfetch" => Changes(JObject.Parse(sent.Body)),
            "issue/bulkfetch" => ById(JObject.Parse(sent.Body)),
            _ when CommentsOf().Match(path) is { Success: true } match => Comments(match.Groups[1].Value, sent),
            _ when sent.Method == "GET" && OneIssue().Match(path) is { Success: true } match => One(match.Groups[1].Value, sent),
            _ => throw new InvalidOperationException($"Unforeseen: {sent.Method} {sent.Path}"),
        };
    }

    public JObject Find(string id) => Issues.Single(i => (string?)i["id"] == id);

    public static JObject Field(string id, string name, string? type) =>
        new() { ["id"] = id, ["name"] = name, ["custom"] = type is not null, ["schema"] = type is null ? null : new JObject { ["type"] = "any", ["custom"] = type } };

    public static HttpResponseMessage Json(JToken json, HttpStatusCode status = HttpStatusCode.OK) => ScriptedHttp.Json(json.ToString(Formatting.None), status);

    private HttpResponseMessage Search(JObject search)
    {
        Searching(++_searches);
        var found = Select((string)search["jql"]!);
        var names = search["fields"]!.Values<string>().ToList();
        var most = Math.Min((int)search["maxResults"]!, names is ["id"] ? 5_000 : 100);
        var at = search["nextPageToken"] is { } token ? int.Parse((string)token!, null) : 0;
        var page = found.Skip(at).Take(most).ToList();
        var answer = new JObject { ["issues"] = new JArray(page.Select(i => Shown(i, names))), ["isLast"] = at + most >= found.Count };
        if (at + most < found.Count) answer["nextPageToken"] = $"{at + most}";
        return Json(answer);
    }

    private HttpResponseMessage SearchFrom(Sent sent)
    {
        Searching(++_searches);
        var found = Select(sent.Query["jql"]);
        var (at, most) = (int.Parse(sent.Query["startAt"], null), Math.Min(1_000, int.Parse(sent.Query["maxResults"], null)));
        var page = found.Skip(at).Take(most).Select(i => Shown(i, [.. sent.Query["fields"].Split(',')], sent.Query.ContainsKey("expand")));
        return Json(new JObject { ["startAt"] = at, ["maxResults"] = most, ["total"] = found.Count, ["issues"] = new JArray(page) });
    }

    private List<JObject> Select(string jql)
    {
        var match = Jql().Match(jql);
        if (!match.Success) throw new InvalidOperationException($"Not understood: {jql}");
        var projects = match.Groups["project"].Captures.Select(c => c.Value).ToList();
        var field = match.Groups["time"].Value is ['c', 'f', '[', .. var number, ']'] ? $"customfield_{number}" : "updated";
        return
        [
            .. Issues.Where(i => projects.Contains((string)i["fields"]!["project"]!["key"]!))
                .Where(i => !match.Groups["label"].Success || i["fields"]!["labels"]!.Values<string>().Contains(match.Groups["label"].Value))
                .Where(i => !match.Groups["from"].Success || IndexedAt(i, field) >= Moment(match.Groups["from"].Value))
                .Where(i => !match.Groups["until"].Success || IndexedAt(i, field) <= Moment(match.Groups["until"].Value))
                .OrderBy(i => IndexedAt(i, "updated")).ThenBy(i => int.Parse(((string)i["key"]!).Split('-')[1], null)),
        ];
    }

    // The index may still hold an older time than the issue itself.
    private static DateTimeOffset? IndexedAt(JObject issue, string field) =>
        (issue["indexed"] ?? issue["fields"]![field]) is JValue { Value: string text } ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;

    // Of the two moments that a repeated minute stands for, the later one.
    private DateTimeOffset Moment(string text)
    {
        var local = DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Min() : Zone.GetUtcOffset(local));
    }

    private static JObject Shown(JObject issue, List<string?> names, bool withChanges = false)
    {
        var shown = new JObject { ["id"] = issue["id"] };
        if (names is ["id"]) return shown;
        shown["key"] = issue["key"];
        shown["fields"] = new JObject(((JObject)issue["fields"]!).Properties().Where(p => names.Contains(p.Name)));
        if (issue["properties"] is { } properties) shown["properties"] = properties;
        if (withChanges) shown["changelog"] = new JObject { ["histories"] = issue["changes"] ?? new JArray() };
        return shown;
    }

    private HttpResponseMessage Changes(JObject asked)
    {
        var ids = asked["issueIdsOrKeys"]!.Values<string>().ToHashSet();
        var fields = asked["fieldIds"]!.Values<string>().ToHashSet();
        ids.Count.Should().BeLessThanOrEqualTo(1_000);
        fields.Count.Should().BeLessThanOrEqualTo(10);
        var all = Issues.Where(i => ids.Contains((string?)i["id"])).SelectMany(i => (i["changes"] ?? new JArray()).Select(c => (Id: (string?)i["id"], Change: (JObject)c)))
            .Where(c => c.Change["items"]!.Any(f => fields.Contains((string?)f["fieldId"]))).ToList();
        var at = asked["nextPageToken"] is { } token ? int.Parse((string)token!, null) : 0;
        var answer = new JObject
        {
            ["issueChangeLogs"] = new JArray(all.Skip(at).Take(ChangesAtOnce).GroupBy(c => c.Id).Select(g => new JObject
            {
                ["issueId"] = g.Key,
                ["changeHistories"] = new JArray(g.Select(c => c.Change)),
            })),
        };
        if (at + ChangesAtOnce < all.Count) answer["nextPageToken"] = $"{at + ChangesAtOnce}";
        return Json(answer);
    }

    private HttpResponseMessage ById(JObject asked)
    {
        var ids = asked["issueIdsOrKeys"]!.Values<string>().ToList();
        ids.Count.Should().BeLessThanOrEqualTo(100);
        var names = asked["fields"]!.Values<string>().ToList();
        var found = Issues.Where(i => ids.Contains((string?)i["id"]) && !Withheld.Contains((string?)i["id"])).ToList();
        return Json(new JObject
        {
            ["issues"] = new JArray(found.Select(i => Shown(i, names))),
            ["issueErrors"] = new JArray(ids.Where(Withheld.Contains).Select(id => new JObject { ["id"] = id, ["errorMessage"] = "Later." })),
        });
    }

    private HttpResponseMessage One(string id, Sent sent) => Issues.Find(i => (string?)i["id"] == id) is { } issue
        ? Json(Shown(issue, [.. sent.Query["fields"].Split(',')], withChanges: true))
        : Json(JObject.Parse("""{"errorMessages":["Issue does not exist or you do not have permission to see it."],"errors":{}}"""), HttpStatusCode.NotFound);

    private HttpResponseMessage Comments(string id, Sent sent)
    {
        var all = (JArray)Find(id)["allComments"]!;
        var (at, most) = (int.Parse(sent.Query["startAt"], null), int.Parse(sent.Query["maxResults"], null));
        return Json(new JObject { ["startAt"] = at, ["maxResults"] = most, ["total"] = all.Count, ["comments"] = new JArray(all.Skip(at).Take(most)) });
    }

    [GeneratedRegex(
        """^project in \((("(?<project>\w+)"),?)+\)( AND (labels = "(?<label>[^"]+)"|(?<time>updated|cf\[\d+\]) >= "(?<from>[^"]+)"( AND (updated|cf\[\d+\]) <= "(?<until>[^"]+)")?))? ORDER BY updated (ASC, key ASC|DESC)$""")]
    private static partial Regex Jql();

    [GeneratedRegex(@"^issue/(\d+)/comment$")]
    private static partial Regex CommentsOf();

    [GeneratedRegex(@"^issue/(\d+)$")]
    private static partial Regex OneIssue();
}
