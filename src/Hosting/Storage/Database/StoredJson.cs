using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CxKit.Storage;

/// <summary>Documents as they are stored: equal content gives equal text.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new MomentConverter() },
    };

    internal static string Write<T>(T document) => JsonSerializer.Serialize(document, _options);

    internal static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, _options)!;

    /// <summary>The same moment in two zones is the same text, at the precision of the indexed columns.</summary>
    private sealed class MomentConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetInt64().ToMoment();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.ToStored());
    }
}
