using System.Text.Json;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>The values in the body of a POST, PUT or PATCH.</summary>
internal static class RecordFields
{
    /// <summary>Reads all values before the first is set, so that a body with a fault changes nothing.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static List<(string Name, string Value)> Read(byte[] payload)
    {
        try
        {
            using var body = JsonDocument.Parse(payload);
            return body.RootElement.EnumerateObject().Select(field => (field.Name, Text(field.Value))).ToList();
        }
        catch (InvalidOperationException fault)
        {
            throw new JsonException("The payload is not valid JSON.", fault);
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };
}
