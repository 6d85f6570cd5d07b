namespace CxKit.Server.Pages;

/// <summary>What every page tells the browser: run nothing, load nothing foreign, keep nothing, tell nobody where you come from.</summary>
internal static class SafeHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    internal static ValueTask<object?> Add(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var headers = invocation.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        return next(invocation);
    }
}
