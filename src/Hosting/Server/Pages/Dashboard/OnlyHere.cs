namespace CxKit.Server.Pages.Dashboard;

/// <summary>
/// The board asks for no sign-in, so it answers only somebody at this machine: who names it by its loopback name and shows no sign of a proxy.
/// No foreign site can look in under a name of its own. A proxy that hides itself is not seen: it must publish the path of the answers alone.
/// </summary>
internal static class OnlyHere
{
    private static readonly string[] _names = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly string[] _signsOfProxy = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    internal static ValueTask<object?> Require(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) =>
        IsHere(invocation.HttpContext.Request) ? next(invocation) : ValueTask.FromResult<object?>(TypedResults.NotFound());

    private static bool IsHere(HttpRequest request) =>
        _names.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase) && !_signsOfProxy.Any(request.Headers.ContainsKey);
}
