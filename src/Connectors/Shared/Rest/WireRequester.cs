#if !REFIT
using RestEase.Implementation;

namespace CxKit.Connectors;

/// <summary>RestEase with Refit's spelling of paths, queries, empty bodies and header values.</summary>
internal sealed class WireRequester(HttpClient http) : Requester(http)
{
    protected override string SubstitutePathParameters(IRequestInfo requestInfo)
    {
        var path = requestInfo.Path;
        foreach (var parameter in requestInfo.PathParams.Concat(requestInfo.PathProperties))
        {
            var (name, value) = parameter.SerializeToString(FormatProvider);
            path = path.Replace($"{{{name}}}", Uri.EscapeDataString(value ?? ""), StringComparison.Ordinal);
        }
        return path;
    }

    protected override string BuildQueryParam(
        string initialQueryString, string rawQueryParameter, IEnumerable<QueryParameterInfo> queryParams, IRequestInfo requestInfo) =>
        string.Join('&', queryParams
            .SelectMany(p => SerializeQueryParameter(p, requestInfo))
            .Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value ?? "")}"));

    protected override HttpContent? ConstructContent(IRequestInfo requestInfo)
    {
        var hasHeaders = requestInfo.HeaderParams.Any();
        var mayHaveBody = requestInfo.Method != HttpMethod.Get && requestInfo.Method != HttpMethod.Head;
        return base.ConstructContent(requestInfo) ?? (mayHaveBody && hasHeaders ? new ByteArrayContent([]) : null);
    }

    protected override void ApplyHeadersSet(HttpRequestMessage requestMessage, IEnumerable<KeyValuePair<string, string>> headers) =>
        base.ApplyHeadersSet(requestMessage, headers.Select(h => KeyValuePair.Create(h.Key, OneLine(h.Value))));

    private static string OneLine(string? value) =>
        value?.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)!;
}
#endif
