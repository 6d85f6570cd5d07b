using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Reads the rows of a Table API answer, each straight into what it means.</summary>
internal static class TableAnswer
{
    /// <summary>Hands each row to <paramref name="read"/>.</summary>
    /// <exception cref="HelpdeskException">An error lay beside the rows, or in their place.</exception>
    public static async Task ReadAsync(HttpResponseMessage response, Row row, Columns columns, Action<Row> read, string says, CancellationToken cancellationToken)
    {
        using var json = await JsonAnswer.OpenAsync(response, columns.Known, cancellationToken);
        var (hasResult, hasError) = (false, false);
        await json.ReadAsync(cancellationToken);
        while (await json.ReadAsync(cancellationToken) && json.TokenType == JsonToken.PropertyName)
        {
            switch (json.Value)
            {
                case "result":
                    hasResult = await ReadRowsAsync(json, row, read, cancellationToken);
                    break;
                case "error":
                    hasError = true;
                    await json.SkipAsync(cancellationToken);
                    break;
                default:
                    await json.SkipAsync(cancellationToken);
                    break;
            }
        }
        if (json is not { TokenType: JsonToken.EndObject, Depth: 0 }) throw new JsonReaderException("The answer ends too early.");
        // A long reading can end with status 200, some rows, and an error behind them.
        if (hasError || !hasResult) throw new HelpdeskException($"{says} answered with an error in place of rows, or behind some of them.", isTransient: true);
    }

    private static async Task<bool> ReadRowsAsync(JsonTextReader json, Row row, Action<Row> read, CancellationToken cancellationToken)
    {
        await json.ReadAsync(cancellationToken);
        // What was created is told as one row, not as a list of one.
        if (json.TokenType == JsonToken.StartObject)
        {
            await ReadRowAsync(json, row, read, cancellationToken);
            return true;
        }
        if (json.TokenType != JsonToken.StartArray) return false;
        while (await json.ReadAsync(cancellationToken) && json.TokenType == JsonToken.StartObject)
            await ReadRowAsync(json, row, read, cancellationToken);
        return json.TokenType == JsonToken.EndArray;
    }

    private static async Task ReadRowAsync(JsonTextReader json, Row row, Action<Row> read, CancellationToken cancellationToken)
    {
        row.Clear();
        while (await json.ReadAsync(cancellationToken) && json.TokenType == JsonToken.PropertyName)
        {
            var column = (string)json.Value!;
            await json.ReadAsync(cancellationToken);
            row.Set(column, json.TokenType == JsonToken.StartObject ? await ReadReferenceAsync(json, cancellationToken) : json.Value?.ToString());
        }
        if (json.TokenType != JsonToken.EndObject) throw new JsonReaderException("The answer ends within a row.");
        read(row);
    }

    /// <summary>The value of a reference, should the helpdesk send it with its link or its label.</summary>
    private static async Task<string?> ReadReferenceAsync(JsonTextReader json, CancellationToken cancellationToken)
    {
        string? value = null;
        while (await json.ReadAsync(cancellationToken) && json.TokenType == JsonToken.PropertyName)
        {
            if ((string)json.Value! == "value") value = await json.ReadAsStringAsync(cancellationToken);
            else await json.SkipAsync(cancellationToken);
        }
        return value;
    }
}
