using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;

namespace CxKit.Connectors.Zendesk;

/// <summary>Bodies of requests.</summary>
internal static class JsonBody
{
    /// <summary>The bytes of what <paramref name="write"/> writes.</summary>
    public static byte[] Write(Action<JsonTextWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new JsonTextWriter(new StreamWriter(bytes, new UTF8Encoding(false)))) write(json);
        return bytes.ToArray();
    }

    /// <summary>A new body of these bytes, one for each sending.</summary>
    public static HttpContent Of(byte[] bytes) => new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
