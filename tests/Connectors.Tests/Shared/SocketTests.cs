using System.IO.Compression;
using System.Text;
using CxKit.Connectors.Tests.Doubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CxKit.Connectors.Tests.Shared;

/// <summary>What an account's client does on a real socket.</summary>
public sealed class SocketTests : IAsyncLifetime
{
    private const string Empty = """{"result":[]}""";

    private readonly ManualClock _clock = new();
    private readonly WebApplication _server;
    private readonly List<string> _headers = [];
    private Func<HttpContext, int, Task> _answer = (context, _) => Write(context, Empty);

    public SocketTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Run(context =>
        {
            _headers.Add(string.Join('\n', context.Request.Headers.Select(h => $"{h.Key}: {h.Value}")));
            return _answer(context, _headers.Count);
        });
    }

    public Task InitializeAsync() => _server.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Compressed_answers_are_asked_for_and_understood()
    {
        _answer = async (context, _) =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            context.Response.ContentType = "application/json";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Empty));
        };

        (await PullAsync()).Pages.Should().ContainSingle();

        _headers.Should().OnlyContain(h => h.Contains("Accept-Encoding: gzip") && h.Contains("Accept: application/json"));
    }

    [Fact]
    public async Task No_cookie_is_carried_from_one_call_to_the_next()
    {
        _answer = (context, _) =>
        {
            context.Response.Headers.SetCookie = "JSESSIONID=somebody; Path=/";
            return Write(context, Empty);
        };

        await PullAsync();

        _headers.Should().HaveCountGreaterThan(1).And.NotContain(h => h.Contains("JSESSIONID"));
    }

    [Fact]
    public async Task A_credential_does_not_follow_a_redirect()
    {
        _answer = (context, _) =>
        {
            context.Response.Redirect("/login.do");
            return Task.CompletedTask;
        };

        await this.Awaiting(t => t.PullAsync()).Should().ThrowAsync<CxKit.Core.Helpdesks.HelpdeskException>().WithMessage("*points elsewhere*");

        _headers.Should().ContainSingle();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_broken_off_on_the_wire_is_asked_for_again(bool withinTheBody)
    {
        await PullAsync();
        var undisturbed = _headers.Count;
        _answer = async (context, count) =>
        {
            if (count > undisturbed + 2)
            {
                await Write(context, Empty);
                return;
            }
            if (withinTheBody)
            {
                context.Response.ContentLength = 1000;
                await Write(context, """{"result":[]""");
                await context.Response.Body.FlushAsync();
            }
            context.Abort();
        };

        (await PullAsync()).Pages.Should().ContainSingle().Which.IsCaughtUp.Should().BeTrue();

        _headers.Should().HaveCount(undisturbed + 2 + undisturbed);
    }

    private async Task<Pull> PullAsync()
    {
        await using var host = Desk.Host(_clock, Desk.Basic("desk", _server.Urls.First()));
        return await _clock.RunAsync(Pull.FromAsync(Connector.Of(host).Open("desk").Tickets!, null));
    }

    private static Task Write(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }
}
