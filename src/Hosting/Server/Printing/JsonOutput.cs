using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CxKit.Server.Printing;

/// <summary>How results are written as JSON: camel case, absent group left out, readable for people too.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions _shape = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new FigureRowJson(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static void Write(object result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, _shape));

    /// <summary>Writes every name of a figure, with null where there is no value, and the group only where there is one.</summary>
    private sealed class FigureRowJson : JsonConverter<FigureRow>
    {
        public override FigureRow Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Figures are only written.");

        public override void Write(Utf8JsonWriter writer, FigureRow value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("metric", value.Metric);
            if (value.Group is not null) writer.WriteString("group", value.Group);
            Number(writer, "value", value.Value);
            writer.WriteString("unit", value.Unit);
            writer.WriteNumber("n", value.N);
            Number(writer, "low", value.Low);
            Number(writer, "high", value.High);
            writer.WriteString("definition", value.Definition);
            writer.WriteString("clock", value.Clock);
            writer.WriteEndObject();
        }

        private static void Number(Utf8JsonWriter writer, string name, double? number)
        {
            if (number is { } n) writer.WriteNumber(name, n);
            else writer.WriteNull(name);
        }
    }
}
