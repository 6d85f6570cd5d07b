using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.Zendesk;

/// <summary>An answer with tickets, and what came along with them.</summary>
internal sealed class TicketAnswer
{
    public List<TicketRow> Tickets { get; } = [];

    public SideLoads Beside { get; } = new();

    /// <summary>Where the export goes on.</summary>
    public string? AfterCursor { get; private set; }

    /// <summary>Whether the export has nothing more for now.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Reads the answer.</summary>
    /// <exception cref="HelpdeskException">Something else lay in place of tickets.</exception>
    public static Task<TicketAnswer> ReadAsync(HttpResponseMessage response, KeptFields kept, string says, CancellationToken cancellationToken) =>
        JsonAnswer.ReadAsync(response, TicketNames.Table, json =>
        {
            var answer = new TicketAnswer();
            return answer.Read(json, new TicketRowReader(kept)) ? answer : throw new HelpdeskException($"{says} answered without tickets.", isTransient: true);
        }, cancellationToken);

    private bool Read(JsonTextReader json, TicketRowReader tickets)
    {
        json.Read();
        var hasTickets = false;
        Dictionary<long, TicketMetrics>? metrics = null;
        while (json.NextName())
        {
            var name = (string)json.Value!;
            json.Read();
            switch (name)
            {
                case "tickets":
                    hasTickets = json.TokenType == JsonToken.StartArray;
                    while (IsAtObject(json)) Tickets.Add(tickets.Read(json));
                    break;
                case "users":
                    while (IsAtObject(json)) Beside.ReadPerson(json);
                    break;
                case "groups":
                    while (IsAtObject(json)) SideLoads.ReadName(json, Beside.Teams);
                    break;
                case "organizations":
                    while (IsAtObject(json)) SideLoads.ReadName(json, Beside.Organisations);
                    break;
                case "metric_sets":
                    metrics ??= [];
                    while (IsAtObject(json))
                    {
                        if (TicketRowReader.ReadMetrics(json) is ({ } ticket, var set)) metrics[ticket] = set;
                    }
                    break;
                case "after_cursor": AfterCursor = json.Text(); break;
                case "end_of_stream": IsEnd = json.Flag() ?? false; break;
                default: json.Skip(); break;
            }
        }
        if (json is not { TokenType: JsonToken.EndObject, Depth: 0 }) throw new JsonReaderException("The answer ends too early.");
        if (metrics is not null) Join(metrics);
        return hasTickets;
    }

    // The metric set lies in the ticket, or beside the tickets.
    private void Join(Dictionary<long, TicketMetrics> metrics)
    {
        foreach (var ticket in Tickets)
        {
            if (ticket.Metrics is null && metrics.TryGetValue(ticket.Id, out var set)) ticket.Metrics = set;
        }
    }

    /// <summary>Whether the list that the reader is in goes on with an object.</summary>
    private static bool IsAtObject(JsonTextReader json)
    {
        if (json.TokenType is JsonToken.Null) return false;
        if (!json.Read()) throw new JsonReaderException("The answer ends within a list.");
        return json.TokenType == JsonToken.StartObject;
    }
}
