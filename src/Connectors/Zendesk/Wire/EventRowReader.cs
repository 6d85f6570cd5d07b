using Newtonsoft.Json;

namespace CxKit.Connectors.Zendesk;

/// <summary>Reads updates token by token; what people wrote is passed over.</summary>
internal static class EventRowReader
{
    /// <summary>By which ways machines come, as a word or as a channel.</summary>
    private static readonly HashSet<string> _machines = new(StringComparer.OrdinalIgnoreCase) { "Rule", "Automation", "Trigger", "System" };

    public static JsonNameTable Names { get; } = Tabled(
        "ticket_events", "child_events", "id", "ticket_id", "timestamp", "created_at", "updater_id", "via", "via_reference_id", "system", "client",
        "ip_address", "location", "latitude", "longitude", "event_type", "previous_value", "type", "author_id", "body", "html_body", "plain_body", "public",
        "attachments", "audit_id", "metadata", "channel", "source", "rel", "from", "to", "comment_present", "comment_public", "status", "assignee_id",
        "group_id", "priority", "due_at", "requester_id", "subject", "tags", "custom_status_id", "ticket_form_id", "brand_id", "next_page", "end_time",
        "end_of_stream", "count");

    /// <summary>Reads the update at whose beginning the reader stands; <see langword="null"/> if it is none.</summary>
    public static EventRow? Read(JsonReader json)
    {
        var row = new EventRow();
        long? id = null, ticket = null;
        DateTimeOffset? at = null;
        while (json.NextName())
        {
            var name = (string)json.Value!;
            json.Read();
            switch (name)
            {
                case "id": id = json.Number(); break;
                case "ticket_id": ticket = json.Number(); break;
                case "created_at": at = json.Time() ?? at; break;
                case "timestamp": at ??= json.Number() is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null; break;
                case "updater_id": row.By = json.Number(); break;
                case "via": row.IsAutomatic = IsMachine(json) ?? false; break;
                case "child_events" when json.TokenType == JsonToken.StartArray:
                    while (json.Read() && json.TokenType == JsonToken.StartObject)
                        row.Parts.Add(ReadPart(json));
                    break;
                default: json.Skip(); break;
            }
        }
        if (id is null || ticket is null || at is null) return null;
        (row.Id, row.Ticket, row.At) = (id.Value, ticket.Value, at.Value);
        return row;
    }

    private static EventPart ReadPart(JsonReader json)
    {
        var part = new EventPart();
        while (json.NextName())
        {
            var name = (string)json.Value!;
            json.Read();
            switch (name)
            {
                case "id": part.Id = json.Number(); break;
                case "event_type": part.Type = json.Text() ?? part.Type; break;
                // A comment that is loaded has its own type beside that of the event.
                case "type": part.Type ??= json.Text(); break;
                case "status" or "assignee_id" or "group_id" or "priority" or "due_at" when json.TokenType is not (JsonToken.StartObject or JsonToken.StartArray):
                    (part.Field, part.To) = (name, json.Text());
                    break;
                case "previous_value" when json.TokenType is not (JsonToken.StartObject or JsonToken.StartArray): part.From = json.Text(); break;
                case "comment_present": part.HasComment = json.Flag(); break;
                case "public" or "comment_public": part.IsPublic = json.Flag(); break;
                case "author_id": part.Author = json.Number(); break;
                case "via": part.IsAutomatic = IsMachine(json); break;
                default: json.Skip(); break;
            }
        }
        return part;
    }

    /// <summary>Whether machines come by this way.</summary>
    public static bool IsMachine(string way) => _machines.Contains(way);

    // The way is a word in some rows, and an object with a channel in others.
    private static bool? IsMachine(JsonReader json)
    {
        if (json.TokenType != JsonToken.StartObject) return json.Text() is { } word ? IsMachine(word) : null;
        bool? isMachine = null;
        var depth = json.Depth;
        while (json.Read() && json.Depth > depth)
        {
            if (json.TokenType != JsonToken.PropertyName || json.Depth != depth + 1 || (string)json.Value! != "channel") continue;
            json.Read();
            if (json.Text() is { } channel) isMachine = IsMachine(channel);
        }
        return isMachine;
    }

    internal static DefaultJsonNameTable Tabled(params string[] names)
    {
        var table = new DefaultJsonNameTable();
        foreach (var name in names) table.Add(name);
        return table;
    }
}
