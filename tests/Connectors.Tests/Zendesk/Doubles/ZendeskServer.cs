using System.Globalization;
using System.Net;
using CxKit.Connectors.Tests.Doubles;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Zendesk;

/// <summary>A few records behind the Support API, with what makes it hard: jobs, side-loads, exports by stamp with the border repeated.</summary>
internal sealed class ZendeskServer(TimeProvider clock)
{
    private readonly Dictionary<string, (JArray Results, int Reads)> _jobs = [];

    public List<JObject> Tickets { get; } = [];

    public List<JObject> Users { get; } = [Z.User(1, "agent", "CxKit")];

    public List<JObject> Groups { get; } = [];

    public List<JObject> Organisations { get; } = [];

    public List<JObject> Events { get; } = [];

    public List<JObject> MetricEvents { get; } = [];

    public List<JObject> Fields { get; } = [];

    public List<JObject> Forms { get; } = [];

    public List<JObject> Webhooks { get; } = [];

    public List<JObject> Ratings { get; } = [];

    public List<JObject> Responses { get; } = [];

    public JObject Me { get; set; } = new() { ["id"] = 1, ["name"] = "CxKit", ["role"] = "admin", ["iana_time_zone"] = "Europe/Paris" };

    /// <summary>Above how many rows a page is too heavy.</summary>
    public int Heavy { get; set; } = int.MaxValue;

    /// <summary>Why a row of a job fails, by the ticket; <see langword="null"/> lets it be done.</summary>
    public Func<long, string?> FaultOf { get; set; } = _ => null;

    /// <summary>How often a job is read before it is over.</summary>
    public int Reads { get; set; } = 1;

    /// <summary>How a job ends.</summary>
    public string JobEnd { get; set; } = "completed";

    /// <summary>What jobs wrote, in order.</summary>
    public List<(long Ticket, JObject Row)> Written { get; } = [];

    /// <summary>The header Idempotency-Key of the present request.</summary>
    public string? Key { get; set; }

    /// <summary>Which ticket each key made.</summary>
    public Dictionary<string, long> Keys { get; } = [];

    /// <summary>Whether the list of tickets shows what was made in the last minute.</summary>
    public bool ListsAtOnce { get; set; } = true;

    public HttpResponseMessage Answer(Sent sent)
    {
        var path = sent.Path["/api/v2/".Length..];
        return (sent.Method, path) switch
        {
            ("GET", "users/me") => Json(("user", Me)),
            ("GET", "users") => Json(("users", new JArray(Users.Where(u => (string?)u["role"] is "agent" or "admin"))), ("meta", Meta(null))),
            ("GET", "incremental/tickets/cursor") => ExportTickets(sent),
            ("GET", "incremental/ticket_events") => Export(sent, "ticket_events", Events, e => (long)e["timestamp"]!),
            ("GET", "incremental/ticket_metric_events") => Export(sent, "ticket_metric_events", MetricEvents, e => Z.Unix((string)e["time"]!)),
            ("GET", "tickets/show_many") => Show(sent),
            ("GET", "tickets") => Json(("tickets", new JArray(Tickets.Where(t => ListsAtOnce && (string?)t["external_id"] == sent.Query["external_id"])))),
            ("GET", _) when path.EndsWith("/audits", StringComparison.Ordinal) => Audits(sent, long.Parse(path.Split('/')[1], CultureInfo.InvariantCulture)),
            ("POST", "tickets") => Create(sent, Key!),
            ("PUT", "tickets/update_many") => Update(JObject.Parse(sent.Body)),
            ("GET", "job_statuses/show_many") => Json(("job_statuses", new JArray(sent.Query["ids"].Split(',').Select(Job)))),
            ("GET", "ticket_fields") => Json(("ticket_fields", new JArray(Fields))),
            ("POST", "ticket_fields") => Make(Fields, "ticket_field", JObject.Parse(sent.Body)),
            ("GET", "ticket_forms") => Json(("ticket_forms", new JArray(Forms))),
            ("PUT", _) when path.StartsWith("ticket_forms/", StringComparison.Ordinal) => UpdateForm(long.Parse(path.Split('/')[1], CultureInfo.InvariantCulture), JObject.Parse(sent.Body)),
            ("GET", "webhooks") => Json(("webhooks", new JArray(Webhooks)), ("meta", Meta(null))),
            ("POST", "webhooks") => Make(Webhooks, "webhook", JObject.Parse(sent.Body), "01WEBHOOK"),
            ("GET", "webhooks/01WEBHOOK/signing_secret") => Json(("signing_secret", new JObject { ["algorithm"] = "SHA256", ["secret"] = "hook-secret" })),
            ("GET", "satisfaction_ratings") => List(sent, "satisfaction_ratings", Ratings, r => Z.Unix((string)r["created_at"]!) >= long.Parse(sent.Query["start_time"], CultureInfo.InvariantCulture)),
            ("GET", "guide/survey_responses") => List(sent, "survey_responses", Responses, _ => true),
            _ => throw new InvalidOperationException($"Unforeseen: {sent.Method} {sent.Path}"),
        };
    }

    public static HttpResponseMessage Json(params (string Name, JToken? Value)[] values)
    {
        var body = new JObject();
        foreach (var (name, value) in values) body[name] = value;
        return ScriptedHttp.Json(body.ToString());
    }

    private HttpResponseMessage Create(Sent sent, string key)
    {
        var hit = Keys.TryGetValue(key, out var id);
        if (!hit)
        {
            var ticket = (JObject)JObject.Parse(sent.Body)["ticket"]!;
            ticket["id"] = id = 9000 + Keys.Count;
            ticket["status"] = "new";
            Keys[key] = id;
            Tickets.Add(ticket);
        }
        var answer = Json(("ticket", Tickets.Find(t => (long)t["id"]! == id)));
        answer.StatusCode = HttpStatusCode.Created;
        answer.Headers.Add("x-idempotency-lookup", hit ? "hit" : "miss");
        return answer;
    }

    private HttpResponseMessage ExportTickets(Sent sent)
    {
        var perPage = int.Parse(sent.Query["per_page"], CultureInfo.InvariantCulture);
        if (perPage > Heavy) return new HttpResponseMessage(HttpStatusCode.GatewayTimeout) { Content = new StringContent("upstream request timeout") };
        var ordered = Tickets.OrderBy(t => (long)t["generated_timestamp"]!).ThenBy(t => (long)t["id"]!).ToList();
        var after = sent.Query.GetValueOrDefault("cursor")?.Split('|').Select(long.Parse).ToArray();
        var rest = ordered.Where(t => after is null || ((long)t["generated_timestamp"]!, (long)t["id"]!).CompareTo((after[0], after[1])) > 0).ToList();
        var page = rest.Take(perPage).ToList();
        var cursor = page.Count > 0 ? $"{page[^1]["generated_timestamp"]}|{page[^1]["id"]}" : sent.Query.GetValueOrDefault("cursor");
        return Json([.. Beside(page), ("after_cursor", cursor), ("end_of_stream", page.Count == rest.Count)]);
    }

    private (string, JToken?)[] Beside(List<JObject> page)
    {
        var people = page.SelectMany(t => new[] { (long?)t["requester_id"], (long?)t["assignee_id"] }).ToHashSet();
        return
        [
            ("tickets", new JArray(page)), ("users", new JArray(Users.Where(u => people.Contains((long)u["id"]!)))), ("groups", new JArray(Groups)),
            ("organizations", new JArray(Organisations)),
        ];
    }

    private HttpResponseMessage Export(Sent sent, string list, List<JObject> rows, Func<JObject, long> stampOf)
    {
        var perPage = int.Parse(sent.Query.GetValueOrDefault("per_page", "1000"), CultureInfo.InvariantCulture);
        if (perPage > Heavy) return new HttpResponseMessage(HttpStatusCode.GatewayTimeout) { Content = new StringContent("upstream request timeout") };
        var start = long.Parse(sent.Query["start_time"], CultureInfo.InvariantCulture);
        if (start > clock.GetUtcNow().ToUnixTimeSeconds() - 60)
            return ScriptedHttp.Json("""{"error":"InvalidValue","description":"Too recent start_time. Use a start_time older than 60 seconds"}""", HttpStatusCode.UnprocessableEntity);
        var rest = rows.Where(r => stampOf(r) >= start).OrderBy(stampOf).ToList();
        var page = rest.Take(perPage).ToList();
        var end = page.Count > 0 ? stampOf(page[^1]) : start;
        return Json((list, new JArray(page)), ("count", page.Count), ("end_time", end), ("next_page", "https://desk.example/next"), ("end_of_stream", page.Count == rest.Count));
    }

    // The same updates, told field by field.
    private HttpResponseMessage Audits(Sent sent, long ticket) => List(sent, "audits", [.. Events.Where(e => (long)e["ticket_id"]! == ticket).Select(Audit)], _ => true);

    private static JObject Audit(JObject update) => new()
    {
        ["id"] = update["id"],
        ["ticket_id"] = update["ticket_id"],
        ["created_at"] = update["created_at"],
        ["author_id"] = update["updater_id"],
        ["via"] = new JObject { ["channel"] = "web" },
        ["events"] = new JArray(update["child_events"]!.Cast<JObject>().Select(AuditPart)),
    };

    private static JObject AuditPart(JObject part)
    {
        var changed = part.Properties().FirstOrDefault(p => p.Name is "status" or "assignee_id" or "group_id" or "priority" or "due_at" or "subject" or "tags");
        return new JObject
        {
            ["id"] = part["id"],
            ["type"] = part["event_type"],
            ["field_name"] = changed?.Name,
            ["value"] = changed?.Value,
            ["previous_value"] = part["previous_value"],
            ["public"] = part["public"],
            ["author_id"] = part["author_id"],
            ["body"] = part["body"],
            ["via"] = part["via"] is JValue { Value: "Rule" } ? new JObject { ["channel"] = "rule", ["source"] = new JObject { ["rel"] = "trigger" } } : null,
        };
    }

    private HttpResponseMessage Show(Sent sent)
    {
        var ids = sent.Query["ids"].Split(',').Select(long.Parse).ToList();
        ids.Should().HaveCountLessThanOrEqualTo(100);
        return Json(Beside([.. Tickets.Where(t => ids.Contains((long)t["id"]!))]));
    }

    private HttpResponseMessage Update(JObject body)
    {
        var results = new JArray();
        body["tickets"]!.Should().HaveCountLessThanOrEqualTo(100);
        foreach (var row in body["tickets"]!.Cast<JObject>())
        {
            var id = (long)row["id"]!;
            if (FaultOf(id) is { } fault)
            {
                results.Add(fault.Length == 0 ? new JObject { ["id"] = 0 } : new JObject { ["id"] = id, ["error"] = fault, ["details"] = "the customer's words" });
                continue;
            }
            Written.Add((id, row));
            Apply(id, row);
            results.Add(new JObject { ["index"] = results.Count, ["id"] = id, ["action"] = "update", ["status"] = "Updated", ["success"] = true });
        }
        var job = $"V3-{_jobs.Count}";
        _jobs[job] = (results, 0);
        return Json(("job_status", new JObject { ["id"] = job, ["status"] = "queued", ["total"] = results.Count, ["progress"] = null, ["results"] = null }));
    }

    private void Apply(long id, JObject row)
    {
        if (Tickets.Find(t => (long)t["id"]! == id) is not { } ticket) return;
        var values = ticket["custom_fields"] as JArray ?? [];
        foreach (var value in row["custom_fields"]!)
        {
            values.FirstOrDefault(v => (long)v["id"]! == (long)value["id"]!)?.Remove();
            values.Add(value.DeepClone());
        }
        ticket["custom_fields"] = values;
        ticket["generated_timestamp"] = (long)ticket["generated_timestamp"]! + 60;
    }

    private JObject Job(string id)
    {
        var (results, reads) = _jobs[id];
        _jobs[id] = (results, reads + 1);
        var isOver = reads + 1 >= Reads;
        return new JObject { ["id"] = id, ["status"] = isOver ? JobEnd : "working", ["results"] = isOver ? results : null };
    }

    private static HttpResponseMessage Make(List<JObject> records, string name, JObject body, string? id = null)
    {
        var record = (JObject)body[name]!.DeepClone();
        record["id"] = id is null ? (JToken)(700 + records.Count) : id;
        records.Add(record);
        var answer = Json((name, record));
        answer.StatusCode = HttpStatusCode.Created;
        return answer;
    }

    private HttpResponseMessage UpdateForm(long id, JObject body)
    {
        var form = Forms.Find(f => (long)f["id"]! == id)!;
        form["ticket_field_ids"] = body["ticket_form"]!["ticket_field_ids"]!.DeepClone();
        return Json(("ticket_form", form));
    }

    private static HttpResponseMessage List(Sent sent, string name, List<JObject> rows, Func<JObject, bool> isAsked)
    {
        var size = int.Parse(sent.Query["page[size]"], CultureInfo.InvariantCulture);
        var from = int.Parse(sent.Query.GetValueOrDefault("page[after]", "0"), CultureInfo.InvariantCulture);
        var asked = rows.Where(isAsked).ToList();
        var page = asked.Skip(from).Take(size).ToList();
        return Json((name, new JArray(page)), ("meta", Meta(from + page.Count < asked.Count ? $"{from + page.Count}" : null)), ("links", new JObject { ["next"] = "https://desk.example/always" }));
    }

    private static JObject Meta(string? after) => new() { ["has_more"] = after is not null, ["after_cursor"] = after ?? "0" };
}
