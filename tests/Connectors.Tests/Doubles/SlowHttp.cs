namespace CxKit.Connectors.Tests.Doubles;

/// <summary>A wire on which calls overlap as much as the caller lets them.</summary>
internal sealed class SlowHttp(Func<Sent, HttpResponseMessage> answer, Action began, Action ended) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        began();
        for (var i = 0; i < 20; i++) await Task.Yield();
        await Task.Delay(1, cancellationToken);
        ended();
        return answer(new Sent(request.Method.Method, request.RequestUri!, null, "", default));
    }
}
