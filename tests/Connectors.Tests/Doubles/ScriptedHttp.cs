using System.Net;
using System.Text;

namespace CxKit.Connectors.Tests.Doubles;

/// <summary>A request as it was sent.</summary>
internal sealed record Sent(string Method, Uri Uri, string? Authorization, string Body, DateTimeOffset At)
{
    public string Path => Uri.AbsolutePath;

    /// <summary>The query parameters as the server understands them.</summary>
    public IReadOnlyDictionary<string, string> Query =>
        Uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2))
            .ToDictionary(p => Uri.UnescapeDataString(p[0]), p => Uri.UnescapeDataString(p[1]));
}

/// <summary>A helpdesk's end of the wire: faults that a test scripted come first, then the ordinary answer; all that was sent is kept.</summary>
internal sealed class ScriptedHttp(TimeProvider clock) : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly Queue<Func<HttpResponseMessage>> _faults = new();
    private readonly List<Sent> _sent = [];

    /// <summary>The ordinary answer; a request that a test did not foresee is an error of the test.</summary>
    public Func<Sent, HttpResponseMessage> Answer { get; set; } = sent => throw new InvalidOperationException($"Unforeseen: {sent.Method} {sent.Path}");

    public IReadOnlyList<Sent> Sent
    {
        get
        {
            lock (_lock) return [.. _sent];
        }
    }

    public IEnumerable<Sent> To(string table) => Sent.Where(s => s.Path == $"/api/now/v2/table/{table}");

    public void FailNext(params Func<HttpResponseMessage>[] faults)
    {
        foreach (var fault in faults) _faults.Enqueue(fault);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var sent = new Sent(request.Method.Method, request.RequestUri!, request.Headers.Authorization?.ToString(), body, clock.GetUtcNow());
        Func<HttpResponseMessage>? fault;
        lock (_lock)
        {
            if (_sent.Count > 5000) throw new InvalidOperationException("Somebody asks without end.");
            _sent.Add(sent);
            _faults.TryDequeue(out fault);
        }
        // On a real wire other calls get their turn here.
        await Task.Yield();
        var response = fault is null ? Answer(sent) : fault();
        response.RequestMessage = request;
        return response;
    }

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Status(HttpStatusCode status, Action<HttpResponseMessage>? more = null)
    {
        var response = Json("""{"error":{"message":"no","detail":"customer's words"},"status":"failure"}""", status);
        more?.Invoke(response);
        return response;
    }

    public static HttpResponseMessage Reset() => throw new HttpRequestException(HttpRequestError.Unknown, "reset", new IOException("Connection reset by peer"));

    public static HttpResponseMessage Unconnected() => throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused");

    public static HttpResponseMessage Page() =>
        new(HttpStatusCode.OK) { Content = new StringContent("<html>Your instance is hibernating</html>", Encoding.UTF8, "text/html") };
}
