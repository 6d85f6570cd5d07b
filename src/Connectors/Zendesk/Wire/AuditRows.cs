using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>What an audit of a single ticket means: the same updates as the export tells, under the same ids, in another form.</summary>
internal static class AuditRows
{
    private static readonly HashSet<string> _fields = new(StringComparer.Ordinal) { "status", "assignee_id", "group_id", "priority", "due_at" };

    /// <summary>The update of an audit; <see langword="null"/> if it is none.</summary>
    public static EventRow? Of(JObject audit)
    {
        if (Values.TryId((string?)audit["id"]) is not { } id || Values.TryId((string?)audit["ticket_id"]) is not { } ticket || Values.TimeOf((string?)audit["created_at"]) is not { } at) return null;
        var row = new EventRow { Id = id, Ticket = ticket, At = at, By = Values.TryId((string?)audit["author_id"]), IsAutomatic = IsMachine(audit) ?? false };
        row.Parts.AddRange(audit["events"]?.OfType<JObject>().Select(PartOf) ?? []);
        return row;
    }

    private static EventPart PartOf(JObject part)
    {
        var field = (part["field_name"] as JValue)?.Value as string;
        return new EventPart
        {
            Id = Values.TryId((string?)part["id"]),
            Type = (string?)part["type"],
            Field = field is not null && _fields.Contains(field) ? field : null,
            To = Word(part["value"]),
            From = Word(part["previous_value"]),
            IsPublic = part["public"]?.Type == JTokenType.Boolean ? (bool)part["public"]! : null,
            Author = part["author_id"] is JValue author ? Values.TryId((string?)author) : null,
            IsAutomatic = IsMachine(part),
        };
    }

    private static bool? IsMachine(JObject record) => ((record["via"] as JObject)?["channel"] as JValue)?.Value is string channel ? EventRowReader.IsMachine(channel) : null;

    private static string? Word(JToken? value) => value is JValue single && (string?)single is { Length: > 0 } word ? word : null;
}
