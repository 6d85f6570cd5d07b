using Newtonsoft.Json;

namespace CxKit.Connectors.Zendesk;

/// <summary>Something that happened to one of the clocks of a ticket.</summary>
/// <param name="Id">The helpdesk's id of the event.</param>
/// <param name="Ticket">The ticket.</param>
/// <param name="Metric">What the clock measures.</param>
/// <param name="Instance">Which of the ticket's clocks of this metric it is.</param>
/// <param name="Type">What happened.</param>
/// <param name="At">When.</param>
/// <param name="Policy">The agreement that is applied, by its title, else its id; <see langword="null"/> takes the agreement away.</param>
/// <param name="IsVoid">Whether a breach does not count.</param>
internal sealed record MetricEventRow(long Id, long Ticket, string Metric, long Instance, string Type, DateTimeOffset At, string? Policy, bool IsVoid) : IExportRow
{
    public static JsonNameTable Names { get; } = EventRowReader.Tabled(
        "ticket_metric_events", "id", "ticket_id", "metric", "instance_id", "type", "time", "deleted", "sla", "group_sla", "status", "target", "target_in_seconds",
        "business_hours", "policy", "title", "description", "calendar", "business", "next_page", "end_time", "end_of_stream", "count");

    /// <summary>Reads the event at whose beginning the reader stands; <see langword="null"/> if it is none that an agreement depends on.</summary>
    public static MetricEventRow? Read(JsonReader json)
    {
        long? id = null, ticket = null, instance = null;
        string? metric = null, type = null, policy = null;
        DateTimeOffset? at = null;
        var isVoid = false;
        while (json.NextName())
        {
            var name = (string)json.Value!;
            json.Read();
            switch (name)
            {
                case "id": id = json.Number(); break;
                case "ticket_id": ticket = json.Number(); break;
                case "instance_id": instance = json.Number(); break;
                case "metric": metric = json.Text(); break;
                case "type": type = json.Text(); break;
                case "time": at = json.Time(); break;
                case "deleted": isVoid = json.Flag() ?? false; break;
                case "sla" when json.TokenType == JsonToken.StartObject: policy = ReadPolicy(json); break;
                default: json.Skip(); break;
            }
        }
        return (id, ticket, instance, metric, type, at) is ({ } i, { } t, { } n, { } m, { } what, { } when)
            ? new(i, t, m, n, what, when, policy, isVoid)
            : null;
    }

    private static string? ReadPolicy(JsonReader json)
    {
        string? id = null, title = null;
        var depth = json.Depth;
        while (json.Read() && json.Depth > depth)
        {
            if (json.TokenType != JsonToken.PropertyName || json.Depth != depth + 2) continue;
            var name = (string)json.Value!;
            json.Read();
            if (name == "title") title = json.Text();
            else if (name == "id") id = json.Text();
        }
        return title ?? id ?? "SLA";
    }
}
