using System.Globalization;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Zendesk;

/// <summary>Records as Zendesk sends them, with what a test does not care about.</summary>
internal static class Z
{
    public const string Day = "2026-06-01T10:00:00Z";

    public static long Unix(string time) => At(time).ToUnixTimeSeconds();

    public static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static JObject Ticket(long id, string status = "solved", string updated = Day) => new()
    {
        ["url"] = $"https://desk.example/api/v2/tickets/{id}.json",
        ["id"] = id,
        ["external_id"] = null,
        ["via"] = new JObject { ["channel"] = "email", ["source"] = new JObject { ["from"] = new JObject(), ["to"] = new JObject(), ["rel"] = null } },
        ["created_at"] = "2026-05-30T08:15:00Z",
        ["updated_at"] = updated,
        ["type"] = "incident",
        ["subject"] = $"Trouble {id}",
        ["description"] = "the customer's words",
        ["priority"] = "high",
        ["status"] = status,
        ["requester_id"] = 900,
        ["submitter_id"] = 900,
        ["assignee_id"] = 501,
        ["organization_id"] = 31,
        ["group_id"] = 77,
        ["problem_id"] = null,
        ["due_at"] = null,
        ["tags"] = new JArray("vpn", "paris"),
        ["custom_fields"] = new JArray(),
        ["satisfaction_rating"] = new JObject { ["score"] = "unoffered" },
        ["followup_ids"] = new JArray(),
        ["generated_timestamp"] = Unix(updated) + 1,
        ["metric_set"] = new JObject
        {
            ["ticket_id"] = id,
            ["reopens"] = 1,
            ["assignee_stations"] = 3,
            ["solved_at"] = "2026-06-01T09:00:00Z",
            ["reply_time_in_minutes"] = new JObject { ["calendar"] = 10, ["business"] = null },
        },
    };

    public static JObject User(long id, string role, string name) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["email"] = $"user{id}@desk.example",
        ["locale"] = "fr",
        ["role"] = role,
        ["verified"] = true,
        ["user_fields"] = new JObject { ["name"] = "not this one" },
    };

    public static JObject Named(long id, string name) => new() { ["id"] = id, ["name"] = name };

    public static JObject Field(long id, string title, string type, params (string Name, string Value)[] options) => new()
    {
        ["id"] = id,
        ["title"] = title,
        ["type"] = type,
        ["active"] = true,
        ["custom_field_options"] = options.Length == 0 ? null : new JArray(options.Select(o => new JObject { ["name"] = o.Name, ["value"] = o.Value })),
    };

    /// <summary>The fields that <see cref="ZendeskDesk.Fields"/> names.</summary>
    public static IEnumerable<JObject> CxFields() =>
    [
        Field(20, "Subject", "subject"), Field(360, "CX score", "integer"), Field(361, "CX label", "tagger", ("satisfied", "cx_4"), ("Dissatisfied", "cx_2")),
        Field(362, "CX comment", "textarea"), Field(363, "CX flag", "text"), Field(364, "CX invited", "text"),
    ];

    /// <summary>An update with its parts.</summary>
    public static JObject Update(long id, long ticket, string at, long by, params JObject[] parts) => new()
    {
        ["id"] = id,
        ["ticket_id"] = ticket,
        ["timestamp"] = Unix(at),
        ["created_at"] = at,
        ["updater_id"] = by,
        ["via"] = "Web form",
        ["system"] = new JObject { ["client"] = "browser", ["location"] = "Paris" },
        ["event_type"] = "Audit",
        ["child_events"] = new JArray(parts.Select((part, place) =>
        {
            part["id"] ??= (id * 10) + place;
            return part;
        })),
    };

    public static JObject Change(string field, JToken? to, JToken? from, JToken? via = null) =>
        new() { ["via"] = via ?? "Web form", ["via_reference_id"] = null, [field] = to, ["event_type"] = "Change", ["previous_value"] = from };

    public static JObject Comment(bool isPublic, long? author = null) => new()
    {
        ["via"] = new JObject { ["channel"] = "web", ["source"] = new JObject { ["from"] = new JObject(), ["rel"] = null } },
        ["type"] = "Comment",
        ["author_id"] = author,
        ["body"] = "the customer's words",
        ["public"] = isPublic,
        ["attachments"] = new JArray(),
        ["event_type"] = "Comment",
    };

    public static JObject Turn(long id, long ticket, string type, string at, string metric = "resolution_time", long instance = 1, bool? deleted = null, string? policy = null) => new()
    {
        ["id"] = id,
        ["ticket_id"] = ticket,
        ["metric"] = metric,
        ["instance_id"] = instance,
        ["type"] = type,
        ["time"] = at,
        ["deleted"] = deleted,
        ["sla"] = policy is null ? null : new JObject { ["target"] = 30, ["business_hours"] = false, ["policy"] = new JObject { ["id"] = 25, ["title"] = policy, ["description"] = "" } },
    };
}
