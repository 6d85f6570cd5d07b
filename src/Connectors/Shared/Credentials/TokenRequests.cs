using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;

namespace CxKit.Connectors;

/// <summary>The two forms in which helpdesks want an access token asked for.</summary>
public static class TokenRequests
{
    /// <summary>As a form, the way of RFC 6749.</summary>
    public static HttpContent Form(IEnumerable<KeyValuePair<string, string?>> values) => new FormUrlEncodedContent(values);

    /// <summary>As a JSON object, the way of Zendesk and Atlassian.</summary>
    public static HttpContent Json(IEnumerable<KeyValuePair<string, string?>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var json = new JsonTextWriter(text);
        json.WriteStartObject();
        foreach (var (name, value) in values)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }
        json.WriteEndObject();
        return new ByteArrayContent(Encoding.UTF8.GetBytes(text.ToString())) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }
}
