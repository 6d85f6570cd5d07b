using System.Net.Http.Headers;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>The body of a request, written once and sent as often as the request is.</summary>
internal sealed class JsonBody
{
    private readonly byte[] _bytes;

    /// <summary>Writes an object.</summary>
    /// <param name="properties">Writes its properties.</param>
    public JsonBody(Action<JsonTextWriter> properties)
    {
        using var bytes = new MemoryStream();
        using (var json = new JsonTextWriter(new StreamWriter(bytes))) json.Object(properties);
        _bytes = bytes.ToArray();
    }

    /// <summary>Sends the body, in a content of its own each time.</summary>
    public Func<CancellationToken, Task<HttpResponseMessage>> SentBy(Func<HttpContent, CancellationToken, Task<HttpResponseMessage>> send) => async token =>
    {
        using var content = new ByteArrayContent(_bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return await send(content, token);
    };
}

/// <summary>Writes JSON piece by piece.</summary>
internal static class JsonWriting
{
    public static void Object(this JsonTextWriter json, Action<JsonTextWriter> properties)
    {
        json.WriteStartObject();
        properties(json);
        json.WriteEndObject();
    }

    public static void Object(this JsonTextWriter json, string name, Action<JsonTextWriter> properties)
    {
        json.WritePropertyName(name);
        json.Object(properties);
    }

    public static void Property(this JsonTextWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    public static void List<T>(this JsonTextWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    public static void List(this JsonTextWriter json, string name, IEnumerable<string> texts) => json.List(name, texts, t => json.WriteValue(t));
}
