using System.Text.Json;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>Reads what is sent to the API.</summary>
internal static class RequestBody
{
    /// <summary>The value under a name in the body.</summary>
    /// <exception cref="RefusedException">The body is no JSON object, or has no such value.</exception>
    public static JsonElement Under(ApiRequest request, string name) =>
        Maybe(request, name) ?? throw new RefusedException(Errors.Plain(400, "ParameterMissing", $"param is missing or the value is empty: {name}"));

    /// <summary>The value under a name in the body; null where there is none.</summary>
    public static JsonElement? Maybe(ApiRequest request, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(request.Body);
            return json.RootElement.TryGetProperty(name, out var value) ? value.Clone() : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new RefusedException(Errors.Unreadable);
        }
    }

    /// <summary>A value as text: null for null, true, false and numbers as they are written.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };

    public static string? Text(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) ? Text(value) : null;

    /// <summary>A value as a number, written as one or as text; null where it is neither.</summary>
    public static long? Number(JsonElement value) => long.TryParse(Text(value), out var number) ? number : null;

    public static long? Number(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) ? Number(value) : null;

    public static List<string> Words(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(Text).OfType<string>().ToList() : [];
}
