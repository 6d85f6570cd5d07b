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
    public static async Task<TicketAnswer> ReadAsync(HttpResponseMessage response, KeptFields kept, string says, CancellationToken cancellationToken)
    {
        var answer = new TicketAnswer();
        using var json = await JsonAnswer.OpenAsync(response, TicketNames.Table, cancellationToken);
        await json.ReadAsync(cancellationToken);
        if (!await answer.ReadAsync(json, new TicketRowReader(kept), cancellationToken))
            throw new HelpdeskException($"{says} answered without tickets.", isTransient: true);
        return answer;
    }

    private async Task<bool> ReadAsync(JsonTextReader json, TicketRowReader tickets, CancellationToken cancellationToken)
    {
        var hasTickets = false;
        Dictionary<long, TicketMetrics>? metrics = null;
        while (await json.NextNameAsync(cancellationToken))
        {
            var name = (string)json.Value!;
            await json.ReadAsync(cancellationToken);
            switch (name)
            {
                case "tickets":
                    hasTickets = json.TokenType == JsonToken.StartArray;
                    while (await IsAtObjectAsync(json, cancellationToken)) Tickets.Add(await tickets.ReadAsync(json, cancellationToken));
                    break;
                case "users":
                    while (await IsAtObjectAsync(json, cancellationToken)) await Beside.ReadPersonAsync(json, cancellationToken);
                    break;
                case "groups":
                    while (await IsAtObjectAsync(json, cancellationToken)) await SideLoads.ReadNameAsync(json, Beside.Teams, cancellationToken);
                    break;
                case "organizations":
                    while (await IsAtObjectAsync(json, cancellationToken)) await SideLoads.ReadNameAsync(json, Beside.Organisations, cancellationToken);
                    break;
                case "metric_sets":
                    metrics ??= [];
                    while (await IsAtObjectAsync(json, cancellationToken))
                    {
                        if (await TicketRowReader.ReadMetricsAsync(json, cancellationToken) is ({ } ticket, var set)) metrics[ticket] = set;
                    }
                    break;
                case "after_cursor": AfterCursor = json.Text(); break;
                case "end_of_stream": IsEnd = json.Flag() ?? false; break;
                default: await json.SkipAsync(cancellationToken); break;
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
    private static async ValueTask<bool> IsAtObjectAsync(JsonTextReader json, CancellationToken cancellationToken)
    {
        if (json.TokenType is JsonToken.Null) return false;
        if (!await json.ReadAsync(cancellationToken)) throw new JsonReaderException("The answer ends within a list.");
        return json.TokenType == JsonToken.StartObject;
    }
}
