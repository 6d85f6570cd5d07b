using System.Text.Json;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>One request inside a batch call; its body is null where it was not the Base64 that it should be.</summary>
internal sealed record BatchItem(string Id, string Method, string Url, byte[]? Body, bool ExcludesResponseHeaders)
{
    public bool WritesComments
    {
        get
        {
            try
            {
                return Method == "PATCH" && JsonDocument.Parse(Body).RootElement.TryGetProperty("comments", out _);
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException)
            {
                return false;
            }
        }
    }

    public static BatchItem Read(JsonElement item) => new(
        item.GetProperty("id").ToString(),
        item.GetProperty("method").ToString(),
        item.GetProperty("url").ToString(),
        item.TryGetProperty("body", out var body) ? Bytes(body.ToString()) : [],
        item.TryGetProperty("exclude_response_headers", out var excludes) && excludes.ValueKind == JsonValueKind.True);

    /// <summary>The item as a request of the call's user, meeting the call's faults; null where the body could not be read.</summary>
    public ApiRequest? ToRequest(ApiRequest call)
    {
        var mark = Url.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = mark < 0 ? (Url, "") : (Url[..mark], Url[mark..]);
        return Body is null ? null : new ApiRequest(Method, path, query, Body, call.User).With(call.Faults);
    }

    private static byte[]? Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }
}
