using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CxKit.Connectors.Simulator.Loopback;

/// <summary>A Kestrel of its own on 127.0.0.1, deaf to the settings, signals and services of the process around it.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    public const int LargestBody = 10 * 1024 * 1024;

    private readonly WebApplication _app;

    public LoopbackServer(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddSingleton<IHostLifetime, BystanderLifetime>();
        builder.Services.AddResponseCompression(compression => compression.Providers.Add<GzipCompressionProvider>());
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        _app = builder.Build();
    }

    /// <summary>Known once it has started.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>The address without a slash at the end.</summary>
    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    public Task StartAsync(Func<HttpRequest, byte[]?, Reply> answer, CancellationToken ct)
    {
        _app.UseResponseCompression();
        _app.Run(context => ServeAsync(context, answer));
        return _app.StartAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static async Task ServeAsync(HttpContext context, Func<HttpRequest, byte[]?, Reply> answer)
    {
        var reply = answer(context.Request, await ReadAsync(context.Request));
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        foreach (var (name, value) in reply.Headers)
        {
            context.Response.Headers.Append(name, value);
        }

        await context.Response.Body.WriteAsync(reply.Body);
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(body);
            return body.ToArray();
        }
        catch (BadHttpRequestException)
        {
            return null;
        }
    }
}
