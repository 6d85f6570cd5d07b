using System.Net.Http.Headers;

namespace CxKit.Benchmarks;

/// <summary>Keeps what a connector asks, so that the floor can ask the very same.</summary>
internal sealed class RequestLog
{
    private readonly List<LoggedRequest> _requests = [];

    public IReadOnlyList<LoggedRequest> Requests => _requests;

    public DelegatingHandler Handler() => new Keeper(_requests);

    private sealed class Keeper(List<LoggedRequest> requests) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : null;
            var logged = new LoggedRequest(request.Method, request.RequestUri!, request.Headers.Authorization, body, request.Content?.Headers.ContentType);
            lock (requests) requests.Add(logged);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}

/// <summary>A request as it was sent.</summary>
internal sealed record LoggedRequest(HttpMethod Method, Uri Address, AuthenticationHeaderValue? Credential, byte[]? Body, MediaTypeHeaderValue? BodyType)
{
    public HttpRequestMessage Again()
    {
        var request = new HttpRequestMessage(Method, Address);
        request.Headers.Authorization = Credential;
        if (Body is null) return request;
        request.Content = new ByteArrayContent(Body);
        request.Content.Headers.ContentType = BodyType;
        return request;
    }
}
