using System.Net;
using CxKit.Server.Commands;
using CxKit.Server.Hooks;
using CxKit.Server.Pages;
using CxKit.Server.Pages.Answer;
using CxKit.Server.Pages.Dashboard;

namespace CxKit.Server.Composition;

/// <summary>The web host: pages on loopback, from whichever directory it is started.</summary>
internal static class WebHost
{
    internal static WebApplication Build(IConfiguration configuration, Uri address, Action<IServiceCollection>? more = null)
    {
        RefuseOtherThanLoopback(address);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.AddProgress();
        builder.WebHost.UseUrls(address.AbsoluteUri);
        more?.Invoke(builder.Services);
        builder.Services.AddCxKitWithConnectors(builder.Configuration).AddPages();

        var app = builder.Build();
        app.MapAnswerPage();
        app.MapHooks();
        app.MapDashboard();
        return app;
    }

    private static void RefuseOtherThanLoopback(Uri address)
    {
        var isLoopback = address.IsLoopback || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
        if (!isLoopback || address.Scheme != Uri.UriSchemeHttp)
            throw new CommandException($"{address} is refused: the dashboard asks for no sign-in yet, so it listens on loopback alone, such as http://127.0.0.1:5080. Publish only the paths /a/ and /hooks/ through a proxy.");
    }
}
