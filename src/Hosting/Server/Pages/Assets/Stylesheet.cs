using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CxKit.Server.Pages.Assets;

/// <summary>The one stylesheet of all pages, under the path that is published; its address changes with its content, so that browsers may keep it for ever.</summary>
internal static class Stylesheet
{
    private const string Address = "/a/cxkit.css";
    private static readonly byte[] _content = Read();

    /// <summary>The address, with the content's hash.</summary>
    internal static string Path { get; } = $"{Address}?v={Convert.ToHexStringLower(SHA256.HashData(_content))[..12]}";

    internal static void Map(IEndpointRouteBuilder app)
    {
        // Both groups of pages bring the stylesheet with them; it is served once.
        var isMapped = app.DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Any(e => e.RoutePattern.RawText == Address);
        if (!isMapped) app.MapGet(Address, Serve);
    }

    private static FileContentHttpResult Serve(HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(_content, "text/css; charset=utf-8");
    }

    private static byte[] Read()
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("cxkit.css")!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
