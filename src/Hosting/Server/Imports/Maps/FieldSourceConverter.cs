using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CxKit.Server.Imports;

/// <summary>A field's source as maps write it: a column's name, several, or an object that says more.</summary>
internal sealed class FieldSourceConverter : JsonConverter<FieldSource>
{
    private static readonly string[] _names = ["column", "value", "words", "otherwise", "missing", "unit", "separator"];

    public override FieldSource Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonNode.Parse(ref reader) switch
    {
        JsonObject source => Of(source),
        { } columns => new FieldSource { Columns = Texts(columns) },
        null => throw new JsonException("a field needs a column, a list of columns, or an object."),
    };

    public override void Write(Utf8JsonWriter writer, FieldSource value, JsonSerializerOptions options) => throw new NotSupportedException("Maps are only read.");

    private static FieldSource Of(JsonObject source)
    {
        if (source.FirstOrDefault(p => !_names.Contains(p.Key)).Key is { } stranger)
            throw new JsonException($"a field knows no \"{stranger}\", only {string.Join(", ", _names)}.");
        return new FieldSource
        {
            Columns = source["column"] is { } columns ? Texts(columns) : [],
            Value = TextOf(source["value"]),
            Words = source["words"] switch
            {
                JsonObject words => new Dictionary<string, string?>(words.Select(w => KeyValuePair.Create(w.Key, TextOf(w.Value))), StringComparer.OrdinalIgnoreCase),
                null => new Dictionary<string, string?>(),
                _ => throw new JsonException("words are an object: the file's word, and what it stands for."),
            },
            Otherwise = TextOf(source["otherwise"]),
            Missing = source["missing"] is { } missing ? Texts(missing) : [],
            Unit = TextOf(source["unit"]),
            Separator = TextOf(source["separator"]),
        };
    }

    private static List<string> Texts(JsonNode node) => node is JsonArray many
        ? [.. many.Select(one => TextOf(one) ?? throw new JsonException("a list holds texts alone."))]
        : [TextOf(node)!];

    private static string? TextOf(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value => value.ToString(),
        _ => throw new JsonException("a text is expected here."),
    };
}
