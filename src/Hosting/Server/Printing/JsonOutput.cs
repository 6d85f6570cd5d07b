using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CxKit.Server.Printing;

/// <summary>How results are written as JSON: camel case, readable for people too; every name with null where there is no value, the group only where there is one.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions _shape = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver { Modifiers = { LeaveAbsentGroupOut } },
    };

    internal static void Write(object result) => Console.Out.WriteLine(Text(result));

    internal static string Text(object result) => JsonSerializer.Serialize(result, _shape);

    /// <summary>A value of an enumeration as it is written.</summary>
    internal static string? Word(Enum? value) => value is null ? null : JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void LeaveAbsentGroupOut(System.Text.Json.Serialization.Metadata.JsonTypeInfo type)
    {
        if (type.Type != typeof(FigureRow)) return;
        type.Properties.Single(p => p.Name == "group").ShouldSerialize = (_, group) => group is not null;
    }
}
