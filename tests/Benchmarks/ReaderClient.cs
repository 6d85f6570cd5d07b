using CxKit.Connectors;
using Newtonsoft.Json;

namespace CxKit.Benchmarks;

/// <summary>A client that reads the floor's few fields with the connectors' own reader, into one small object a ticket: what reading with Newtonsoft takes without any mapping.</summary>
internal static class ReaderClient
{
    private const int RowDepth = 2;

    /// <summary>Asks once more, request by request; says how many tickets came.</summary>
    public static async Task<int> PullAsync(TicketList tickets, IReadOnlyList<LoggedRequest> requests)
    {
        var count = 0;
        await Replay.SendAsync(requests, async (response, logged) =>
        {
            var holdsTickets = logged.Address.AbsolutePath.Contains(tickets.Path, StringComparison.Ordinal);
            count += await JsonAnswer.ReadAsync(response, MetNames.All, json => holdsTickets ? Read(json, tickets) : PassOver(json), CancellationToken.None);
        });
        return count;
    }

    private static int Read(JsonTextReader json, TicketList list)
    {
        var rows = new List<Row>();
        WireField? wanted = null;
        var isInList = false;
        while (json.Read())
        {
            switch (json.TokenType)
            {
                case JsonToken.StartObject when isInList && json.Depth == RowDepth: rows.Add(new Row()); break;
                case JsonToken.PropertyName when json.Depth == 1: isInList = (string)json.Value! == list.Name; break;
                case JsonToken.PropertyName when isInList && wanted is null: wanted = Find((string)json.Value!, json.Depth, list); break;
                case JsonToken.EndObject when wanted?.Depth == json.Depth: wanted = null; break;
                case JsonToken.Null when wanted?.Depth == json.Depth: wanted = null; break;
                case JsonToken.PropertyName when wanted is not null && (string)json.Value! is "name" or "value":
                    Keep(rows[^1], wanted!, json.ReadAsString() ?? "");
                    wanted = null;
                    break;
                case JsonToken.String or JsonToken.Integer when wanted?.Depth == json.Depth:
                    Keep(rows[^1], wanted, json.Value!);
                    wanted = null;
                    break;
            }
        }
        return rows.Count;
    }

    private static int PassOver(JsonTextReader json)
    {
        while (json.Read())
        {
            // Nothing of it is wanted.
        }
        return 0;
    }

    private static WireField? Find(string name, int depth, TicketList list)
    {
        foreach (var field in list.Fields)
        {
            if (field.Depth == depth && field.Name == name) return field;
        }
        return null;
    }

    private static void Keep(Row row, WireField field, object value)
    {
        if (field.IsTime && WrittenTime.TryRead(value as string, out var time)) row.Times.Add(time);
        else row.Word = value.ToString();
    }

    private sealed class Row
    {
        public string? Word { get; set; }

        public List<DateTime> Times { get; } = new(3);
    }
}
