using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>Reads tickets token by token, nothing of them kept that is not needed.</summary>
/// <param name="kept">The fields that are kept whole.</param>
internal sealed class TicketRowReader(KeptFields kept)
{
    private readonly WordPool _words = new();

    /// <summary>Reads the ticket at whose beginning the reader stands.</summary>
    public TicketRow Read(JsonReader json)
    {
        var row = new TicketRow();
        while (json.NextName())
        {
            var name = (string)json.Value!;
            json.Read();
            if (!kept.Holds(name))
            {
                ReadField(row, name, json);
                continue;
            }
            if (name == KeptFields.Own && json.TokenType == JsonToken.StartArray)
            {
                (row.Mapped ??= [])[name] = ReadOwn(json);
                continue;
            }
            // A field may be mapped and be one of those that every ticket is read for.
            var whole = JToken.Load(json);
            (row.Mapped ??= [])[name] = whole;
            using var again = new JTokenReader(whole);
            again.Read();
            ReadField(row, name, again);
        }
        return row;
    }

    /// <summary>Reads the metric set at whose beginning the reader stands, and of which ticket it is.</summary>
    public static (long? Ticket, TicketMetrics Metrics) ReadMetrics(JsonReader json)
    {
        long? ticket = null;
        var metrics = new TicketMetrics();
        while (json.NextName())
        {
            var name = (string)json.Value!;
            json.Read();
            switch (name)
            {
                case "ticket_id": ticket = json.Number(); break;
                case "solved_at": metrics = metrics with { SolvedAt = json.Time() }; break;
                case "reopens": metrics = metrics with { Reopens = (int?)json.Number() }; break;
                case "assignee_stations": metrics = metrics with { AssigneeStations = (int?)json.Number() }; break;
                default: json.Skip(); break;
            }
        }
        return (ticket, metrics);
    }

    private void ReadField(TicketRow row, string name, JsonReader json)
    {
        switch (name)
        {
            case "id": row.Id = json.Number() ?? 0; break;
            case "status": row.Status = _words.Of(json.Text()); break;
            case "type": row.Type = _words.Of(json.Text()); break;
            case "priority": row.Priority = _words.Of(json.Text()); break;
            case "subject": row.Subject = json.Text(); break;
            case "external_id": row.ExternalId = json.Text(); break;
            case "requester_id": row.Requester = json.Number(); break;
            case "organization_id": row.Organisation = json.Number(); break;
            case "group_id": row.Group = json.Number(); break;
            case "assignee_id": row.Assignee = json.Number(); break;
            case "problem_id": row.Problem = json.Number(); break;
            case "via_followup_source_id": row.Follows = json.Number() ?? row.Follows; break;
            case "created_at": row.CreatedAt = json.Time(); break;
            case "updated_at": row.UpdatedAt = json.Time(); break;
            case "due_at": row.DueAt = json.Time(); break;
            case "generated_timestamp": row.GeneratedAt = json.Number(); break;
            case "tags" when json.TokenType == JsonToken.StartArray: row.Tags = ReadTags(json) ?? row.Tags; break;
            case "via" when json.TokenType == JsonToken.StartObject: ReadVia(row, json); break;
            case "metric_set" when json.TokenType == JsonToken.StartObject: row.Metrics = ReadMetrics(json).Metrics; break;
            default: json.Skip(); break;
        }
    }

    // An account may have hundreds of fields of its own on every ticket, of which one or two are mapped.
    private JArray ReadOwn(JsonReader json)
    {
        var fields = new JArray();
        while (json.Read() && json.TokenType == JsonToken.StartObject)
        {
            long? id = null;
            JToken? value = null;
            while (json.NextName())
            {
                var name = (string)json.Value!;
                json.Read();
                if (name == "id") id = json.Number();
                else if (name == "value" && (id is null || kept.IsWanted(id.Value))) value = JToken.Load(json);
                else json.Skip();
            }
            if (id is { } known && kept.IsWanted(known)) fields.Add(new JObject { ["id"] = known, ["value"] = value ?? JValue.CreateNull() });
        }
        return fields;
    }

    private List<string>? ReadTags(JsonReader json)
    {
        List<string>? tags = null;
        while (json.Read() && json.TokenType != JsonToken.EndArray)
        {
            if (_words.Of(json.Text()) is { } tag) (tags ??= []).Add(tag);
        }
        return tags;
    }

    private void ReadVia(TicketRow row, JsonReader json)
    {
        long? from = null;
        string? relation = null;
        var depth = json.Depth;
        while (json.Read() && json.Depth > depth)
        {
            if (json.TokenType != JsonToken.PropertyName) continue;
            var (name, place) = ((string)json.Value!, json.Depth - depth);
            if ((name, place) is not (("channel", 1) or ("rel", 2) or ("ticket_id", 3))) continue;
            json.Read();
            switch (name)
            {
                case "channel": row.Channel = _words.Of(json.Text()); break;
                case "rel": relation = json.Text(); break;
                default: from ??= json.Number(); break;
            }
        }
        if (relation == "follow_up") row.Follows ??= from;
    }
}
