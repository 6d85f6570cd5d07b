using System.Text;
using Newtonsoft.Json;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Reads the body of one request of a Batch call, which lies in it in Base64.</summary>
internal static class BatchItemBody
{
    /// <summary>The answer to an update, by its status and its body.</summary>
    public static UpdateAnswer Read(int? status, string? body, TicketUpdate update)
    {
        var answer = new UpdateAnswer(status ?? BatchAnswer.Unmentioned);
        if (string.IsNullOrEmpty(body)) return answer;
        try
        {
            using var json = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(Convert.FromBase64String(body)))) { DateParseHandling = DateParseHandling.None };
            return status is >= 200 and < 300 ? answer with { Dropped = DroppedOf(json, update) } : answer with { Hindrance = HindranceOf(json) };
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            // The status alone says what became of it.
            return answer;
        }
    }

    private static string? DroppedOf(JsonTextReader json, TicketUpdate update)
    {
        while (json.Read())
        {
            if (json is not { TokenType: JsonToken.PropertyName, Depth: 2, Value: string column } || !update.Watched.Contains(column)) continue;
            if (json.ReadAsString() is "" && update.Values.Any(v => v.Column == column && v.Value.Length > 0)) return column;
        }
        return null;
    }

    private static Hindrance HindranceOf(JsonTextReader json)
    {
        while (json.Read())
        {
            if (json is not { TokenType: JsonToken.String, Value: string says }) continue;
            if (says.Contains("ACL", StringComparison.Ordinal) || says.Contains("security constraints", StringComparison.OrdinalIgnoreCase)) return Hindrance.AccessRule;
            if (says.Contains("business rule", StringComparison.OrdinalIgnoreCase)) return Hindrance.BusinessRule;
            if (says.Contains("data policy", StringComparison.OrdinalIgnoreCase)) return Hindrance.DataPolicy;
        }
        return Hindrance.Unknown;
    }
}
