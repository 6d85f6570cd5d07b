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
        // A long reading can end with status 200, some rows, and an error behind them.
        if (!await JsonAnswer.ReadAsync(response, columns.Known, json => Read(json, row, read), cancellationToken))
            throw new HelpdeskException($"{says} answered with an error in place of rows, or behind some of them.", isTransient: true);
    }

    /// <summary>Whether there were rows, and no error beside them.</summary>
    private static bool Read(JsonTextReader json, Row row, Action<Row> read)
    {
        var (hasResult, hasError) = (false, false);
        json.Read();
        while (json.Read() && json.TokenType == JsonToken.PropertyName)
        {
            switch (json.Value)
            {
                case "result":
                    hasResult = ReadRows(json, row, read);
                    break;
                case "error":
                    hasError = true;
                    json.Skip();
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
        if (json is not { TokenType: JsonToken.EndObject, Depth: 0 }) throw new JsonReaderException("The answer ends too early.");
        return hasResult && !hasError;
    }

    private static bool ReadRows(JsonTextReader json, Row row, Action<Row> read)
    {
        json.Read();
        // What was created is told as one row, not as a list of one.
        if (json.TokenType == JsonToken.StartObject)
        {
            ReadRow(json, row, read);
            return true;
        }
        if (json.TokenType != JsonToken.StartArray) return false;
        while (json.Read() && json.TokenType == JsonToken.StartObject)
            ReadRow(json, row, read);
        return json.TokenType == JsonToken.EndArray;
    }

    private static void ReadRow(JsonTextReader json, Row row, Action<Row> read)
    {
        row.Clear();
        while (json.Read() && json.TokenType == JsonToken.PropertyName)
        {
            var column = (string)json.Value!;
            json.Read();
            row.Set(column, json.TokenType == JsonToken.StartObject ? ReadReference(json) : json.Value?.ToString());
        }
        if (json.TokenType != JsonToken.EndObject) throw new JsonReaderException("The answer ends within a row.");
        read(row);
    }

    /// <summary>The value of a reference, should the helpdesk send it with its link or its label.</summary>
    private static string? ReadReference(JsonTextReader json)
    {
        string? value = null;
        while (json.Read() && json.TokenType == JsonToken.PropertyName)
        {
            if ((string)json.Value! == "value") value = json.ReadAsString();
            else json.Skip();
        }
        return value;
    }
}
