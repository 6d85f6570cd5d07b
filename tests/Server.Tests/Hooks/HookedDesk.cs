using System.Text;
using CxKit.Core.Helpdesks;
using CxKit.Server.Composition;
using CxKit.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CxKit.Server.Tests.Hooks;

/// <summary>The host with two accounts: one whose helpdesk sends webhooks, signed with a word, and one whose helpdesk cannot.</summary>
internal sealed class HookedDesk : IAsyncDisposable
{
    internal const string Account = "it-desk";
    internal const string Mute = "mute";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cxkit-hooks-");
    private readonly WebApplication _app;

    private HookedDesk()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["CxKit:Store:ConnectionString"] = $"Data Source={Path.Combine(_folder.FullName, "cxkit.db")}",
            [$"CxKit:Accounts:{Account}:Connector"] = "Hooked",
            [$"CxKit:Accounts:{Mute}:Connector"] = "Hooked",
        }).Build();
        _app = WebHost.Build(settings, new Uri("http://127.0.0.1:0"), services => services.AddSingleton<IHelpdeskConnector, Connector>());
    }

    internal Store Store => _app.Services.GetRequiredService<Store>();

    internal HttpClient Client { get; private set; } = null!;

    internal static async Task<HookedDesk> StartAsync()
    {
        var desk = new HookedDesk();
        await desk._app.StartAsync();
        desk.Client = new HttpClient { BaseAddress = new Uri(desk._app.Urls.First()) };
        return desk;
    }

    internal async Task<HttpResponseMessage> SendAsync(string account, string body, string signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/hooks/{account}") { Content = new StringContent(body) };
        request.Headers.Add("X-Signature", signature);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private sealed class Connector : IHelpdeskConnector
    {
        public string Name => "Hooked";

        public IReadOnlyList<string> FaultsOf(string account) => [];

        public IHelpdesk Open(string account) => new Helpdesk(account);
    }

    private sealed class Helpdesk(string account) : IHelpdesk, IWebhookReader
    {
        public string Account => account;

        public IWebhookReader? Webhooks => account == Mute ? null : this;

        public WebhookReading Read(WebhookDelivery delivery, DateTimeOffset now) => delivery.Headers["x-signature"] == "genuine"
            ? WebhookReading.Of(Encoding.UTF8.GetString(delivery.Body.Span).Split(',', StringSplitOptions.RemoveEmptyEntries))
            : WebhookReading.Refused("The signature is not that of the helpdesk.");
    }
}
