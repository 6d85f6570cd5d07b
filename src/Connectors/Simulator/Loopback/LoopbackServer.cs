using System.IO.Compression;
using System.Net;
using CxKit.Connectors.Simulator.ServiceNow.Requests;
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
    private const int LargestBody = 10 * 1024 * 1024;

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

    public Task StartAsync(Func<HttpRequest, byte[], Reply> answer, CancellationToken ct)
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

    private static async Task ServeAsync(HttpContext context, Func<HttpRequest, byte[], Reply> answer)
    {
        var reply = await ReadAsync(context.Request) is { } body
            ? Answer(context.Request, body, answer)
            : Failures.Unreadable($"The payload is larger than {LargestBody} bytes.");
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = Reply.ContentType;
        foreach (var (name, value) in reply.Headers)
        {
            context.Response.Headers.Append(name, value);
        }

        await context.Response.Body.WriteAsync(reply.Body);
    }

    private static Reply Answer(HttpRequest request, byte[] body, Func<HttpRequest, byte[], Reply> answer)
    {
        try
        {
            return answer(request, body);
        }
        catch (Exception fault) when (fault is IOException or JournalException)
        {
            return Failures.NotKept;
        }
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
