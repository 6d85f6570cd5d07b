using Newtonsoft.Json;

namespace CxKit.Connectors;

/// <summary>Writes JSON piece by piece.</summary>
public static class JsonWriting
{
    /// <summary>Writes an object.</summary>
    public static void Nest(this JsonTextWriter json, Action<JsonTextWriter> properties)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(properties);
        json.WriteStartObject();
        properties(json);
        json.WriteEndObject();
    }

    /// <summary>Writes a property that is an object.</summary>
    public static void Nest(this JsonTextWriter json, string name, Action<JsonTextWriter> properties)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WritePropertyName(name);
        json.Nest(properties);
    }

    /// <summary>Writes a property that is a value.</summary>
    public static void Property(this JsonTextWriter json, string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    /// <summary>Writes a property that is a list.</summary>
    public static void List<T>(this JsonTextWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(write);
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    /// <summary>Writes a property that is a list of texts.</summary>
    public static void List(this JsonTextWriter json, string name, IEnumerable<string> texts) => json.List(name, texts, t => json.WriteValue(t));
}
