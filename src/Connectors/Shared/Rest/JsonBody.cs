using System.Net.Http.Headers;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors;

/// <summary>The body of a request, written once and sent as often as the request is.</summary>
public sealed class JsonBody
{
    private readonly byte[] _bytes;

    /// <summary>Writes an object.</summary>
    /// <param name="properties">Writes its properties.</param>
    public JsonBody(Action<JsonTextWriter> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        using var bytes = new MemoryStream();
        using (var json = new JsonTextWriter(new StreamWriter(bytes))) json.Nest(properties);
        _bytes = bytes.ToArray();
    }

    /// <summary>The body of an object that is there already.</summary>
    public static JsonBody Of(JObject content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new JsonBody(json =>
        {
            foreach (var property in content.Properties()) property.WriteTo(json);
        });
    }

    /// <summary>Sends the body, in a content of its own each time.</summary>
    public Func<CancellationToken, Task<HttpResponseMessage>> SentBy(Func<HttpContent, CancellationToken, Task<HttpResponseMessage>> send) => async token =>
    {
        using var content = new ByteArrayContent(_bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return await send(content, token);
    };
}
