using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
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

    private static readonly object _used = new();

    private readonly WebApplication _app;
    private readonly TimeProvider _wall;

    public LoopbackServer(int port, TimeProvider wall)
    {
        _wall = wall;
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

    public Task StartAsync(Func<HttpRequest, byte[]?, Delivery> answer, CancellationToken ct)
    {
        _app.Use(CountAsync);
        _app.UseResponseCompression();
        _app.Run(context => ServeAsync(context, answer));
        return _app.StartAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    // Outside of the compression, so that what is counted is what went out.
    private static async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        var body = new SentBytes(context.Response.Body);
        context.Response.Body = body;
        try
        {
            await next(context);
        }
        finally
        {
            if (context.Items[_used] is Delivery { Sent: { } sent })
            {
                var isNew = context.Features.Get<IConnectionItemsFeature>()!.Items.TryAdd(_used, true);
                sent(body.Count, isNew);
            }
        }
    }

    private async Task ServeAsync(HttpContext context, Func<HttpRequest, byte[]?, Delivery> answer)
    {
        var delivery = answer(context.Request, await ReadAsync(context.Request));
        context.Items[_used] = delivery;
        await Dispatch.SendAsync(context, delivery, _wall);
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
