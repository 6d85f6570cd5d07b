using CxKit.Server.Pages;
using CxKit.Server.Pages.Answer;
using CxKit.Server.Pages.Dashboard;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CxKit.Server.Tests.Desk;

/// <summary>The pages on a real server, on a free port of this machine.</summary>
internal sealed class PagesServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PagesServer(WebApplication app, IReadOnlyCollection<string> log)
    {
        (_app, Log) = (app, log);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>All that was logged, at the most talkative level.</summary>
    public IReadOnlyCollection<string> Log { get; }

    public static async Task<PagesServer> StartAsync(TestDesk desk)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        var log = new ListeningLog();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting().AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        builder.Services.AddSingleton(desk.Store).AddSingleton<TimeProvider>(desk.Clock).AddPages();
        var app = builder.Build();
        app.MapAnswerPage();
        app.MapDashboard();
        await app.StartAsync();
        return new PagesServer(app, log.Lines);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
