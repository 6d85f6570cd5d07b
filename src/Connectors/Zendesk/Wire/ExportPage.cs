using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.Zendesk;

/// <summary>A row of a time-based export.</summary>
internal interface IExportRow
{
    long Id { get; }

    DateTimeOffset At { get; }
}

/// <summary>A page of a time-based export.</summary>
/// <param name="Rows">The rows that make sense.</param>
/// <param name="Count">How many rows came.</param>
/// <param name="EndTime">The stamp of the last row, in seconds since 1970, where the helpdesk says it.</param>
/// <param name="IsEnd">Whether there is nothing more for now, where the helpdesk says it.</param>
/// <param name="HasNext">Whether it names a next page.</param>
internal sealed record ExportPage<T>(IReadOnlyList<T> Rows, int Count, long? EndTime, bool? IsEnd, bool HasNext)
{
    /// <summary>Reads a page whose rows lie under <paramref name="list"/>.</summary>
    /// <exception cref="HelpdeskException">Something else lay in place of rows.</exception>
    public static Task<ExportPage<T>> ReadAsync(
        HttpResponseMessage response, string list, JsonNameTable names, Func<JsonReader, T?> readRow, string says, CancellationToken cancellationToken) =>
        JsonAnswer.ReadAsync(response, names, json => Read(json, list, readRow, says), cancellationToken);

    private static ExportPage<T> Read(JsonTextReader json, string list, Func<JsonReader, T?> readRow, string says)
    {
        List<T>? rows = null;
        var count = 0;
        long? endTime = null;
        bool? isEnd = null;
        var hasNext = false;
        json.Read();
        while (json.NextName())
        {
            var name = (string)json.Value!;
            json.Read();
            if (name == list && json.TokenType == JsonToken.StartArray)
            {
                rows = [];
                while (json.Read() && json.TokenType == JsonToken.StartObject)
                {
                    count++;
                    if (readRow(json) is { } row) rows.Add(row);
                }
                if (json.TokenType != JsonToken.EndArray) throw new JsonReaderException("The answer ends within a list.");
                continue;
            }
            switch (name)
            {
                case "end_time": endTime = json.Number(); break;
                case "end_of_stream": isEnd = json.Flag(); break;
                case "next_page": hasNext = json.Text() is not null; break;
                default: json.Skip(); break;
            }
        }
        if (json is not { TokenType: JsonToken.EndObject, Depth: 0 }) throw new JsonReaderException("The answer ends too early.");
        return rows is null ? throw new HelpdeskException($"{says} answered without {list}.", isTransient: true) : new(rows, count, endTime, isEnd, hasNext);
    }
}
