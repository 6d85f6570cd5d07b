using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>Reads tickets token by token, nothing of them kept that is not needed.</summary>
/// <param name="kept">The fields that are kept whole.</param>
internal sealed class TicketRowReader(KeptFields kept)
{
    private readonly WordPool _words = new();

    /// <summary>Reads the ticket at whose beginning the reader stands.</summary>
    public async ValueTask<TicketRow> ReadAsync(JsonReader json, CancellationToken cancellationToken)
    {
        var row = new TicketRow();
        while (await json.NextNameAsync(cancellationToken))
        {
            var name = (string)json.Value!;
            await json.ReadAsync(cancellationToken);
            if (!kept.Names.Contains(name))
            {
                await ReadFieldAsync(row, name, json, cancellationToken);
                continue;
            }
            if (name == KeptFields.Own && json.TokenType == JsonToken.StartArray)
            {
                (row.Mapped ??= [])[name] = await ReadOwnAsync(json, cancellationToken);
                continue;
            }
            // A field may be mapped and be one of those that every ticket is read for.
            var whole = await JToken.LoadAsync(json, cancellationToken);
            (row.Mapped ??= [])[name] = whole;
            using var again = new JTokenReader(whole);
            await again.ReadAsync(cancellationToken);
            await ReadFieldAsync(row, name, again, cancellationToken);
        }
        return row;
    }

    /// <summary>Reads the metric set at whose beginning the reader stands, and of which ticket it is.</summary>
    public static async ValueTask<(long? Ticket, TicketMetrics Metrics)> ReadMetricsAsync(JsonReader json, CancellationToken cancellationToken)
    {
        long? ticket = null;
        var metrics = new TicketMetrics();
        while (await json.NextNameAsync(cancellationToken))
        {
            var name = (string)json.Value!;
            await json.ReadAsync(cancellationToken);
            switch (name)
            {
                case "ticket_id": ticket = json.Number(); break;
                case "solved_at": metrics = metrics with { SolvedAt = json.Time() }; break;
                case "reopens": metrics = metrics with { Reopens = (int?)json.Number() }; break;
                case "assignee_stations": metrics = metrics with { AssigneeStations = (int?)json.Number() }; break;
                default: await json.SkipAsync(cancellationToken); break;
            }
        }
        return (ticket, metrics);
    }

    private async ValueTask ReadFieldAsync(TicketRow row, string name, JsonReader json, CancellationToken cancellationToken)
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
            case "tags" when json.TokenType == JsonToken.StartArray: row.Tags = await ReadTagsAsync(json, cancellationToken); break;
            case "via" when json.TokenType == JsonToken.StartObject: await ReadViaAsync(row, json, cancellationToken); break;
            case "metric_set" when json.TokenType == JsonToken.StartObject: row.Metrics = (await ReadMetricsAsync(json, cancellationToken)).Metrics; break;
            default: await json.SkipAsync(cancellationToken); break;
        }
    }

    // An account may have hundreds of fields of its own on every ticket, of which one or two are mapped.
    private async ValueTask<JArray> ReadOwnAsync(JsonReader json, CancellationToken cancellationToken)
    {
        var fields = new JArray();
        while (await json.ReadAsync(cancellationToken) && json.TokenType == JsonToken.StartObject)
        {
            long? id = null;
            JToken? value = null;
            while (await json.NextNameAsync(cancellationToken))
            {
                var name = (string)json.Value!;
                await json.ReadAsync(cancellationToken);
                if (name == "id") id = json.Number();
                else if (name == "value" && (id is null || kept.IsWanted(id.Value))) value = await JToken.LoadAsync(json, cancellationToken);
                else await json.SkipAsync(cancellationToken);
            }
            if (id is { } known && kept.IsWanted(known)) fields.Add(new JObject { ["id"] = known, ["value"] = value ?? JValue.CreateNull() });
        }
        return fields;
    }

    private async ValueTask<IReadOnlyList<string>> ReadTagsAsync(JsonReader json, CancellationToken cancellationToken)
    {
        List<string>? tags = null;
        while (await json.ReadAsync(cancellationToken) && json.TokenType != JsonToken.EndArray)
        {
            if (_words.Of(json.Text()) is { } tag) (tags ??= []).Add(tag);
        }
        return tags is null ? [] : tags;
    }

    private async ValueTask ReadViaAsync(TicketRow row, JsonReader json, CancellationToken cancellationToken)
    {
        long? from = null;
        string? relation = null;
        var depth = json.Depth;
        while (await json.ReadAsync(cancellationToken) && json.Depth > depth)
        {
            if (json.TokenType != JsonToken.PropertyName) continue;
            var (name, place) = ((string)json.Value!, json.Depth - depth);
            if ((name, place) is not (("channel", 1) or ("rel", 2) or ("ticket_id", 3))) continue;
            await json.ReadAsync(cancellationToken);
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
