using System.Text.Json;

namespace CxKit.Connectors.Simulator.Jira.Requests;

/// <summary>Reads what may be missing in a body.</summary>
internal static class JsonReading
{
    /// <summary>A property of an object; null where there is none, or nothing in it.</summary>
    public static JsonElement? At(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A property as text, a number too; null where there is none.</summary>
    public static string? Text(this JsonElement json, string name) => json.At(name) is { } value ? value.AsText() : null;

    public static string? AsText(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    public static int? Number(this JsonElement json, string name) =>
        json.At(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    /// <summary>The items of a list, each as text; empty where there is none.</summary>
    public static List<string> Texts(this JsonElement json, string name) => json.Items(name).Select(item => item.AsText() ?? "").ToList();

    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) =>
        json.At(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
}
