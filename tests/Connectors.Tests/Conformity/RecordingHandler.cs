using System.Collections.Concurrent;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>Keeps every exchange of a client, with bodies as they were before any compression, and passes it on unchanged.</summary>
internal sealed class RecordingHandler(ConcurrentQueue<Exchange> exchanges) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(h => h.Key, h => h.Key == "Authorization" ? "…" : string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        var response = await base.SendAsync(request, cancellationToken);
        // The caller reads a stream of its own; what is recorded must not depend on how far it reads.
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        exchanges.Enqueue(new Exchange(request.Method.Method, request.RequestUri!.PathAndQuery)
        {
            Headers = headers,
            Body = sent,
            Status = (int)response.StatusCode,
            ReplyType = response.Content.Headers.ContentType?.MediaType,
            Reply = await response.Content.ReadAsStringAsync(cancellationToken),
        });
        return response;
    }
}
