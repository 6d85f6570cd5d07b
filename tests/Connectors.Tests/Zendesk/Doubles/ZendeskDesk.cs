using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CxKit.Connectors.Tests.Zendesk;

/// <summary>An account at Zendesk, opened as a host opens it, with the wire in the test's hand.</summary>
internal sealed class ZendeskDesk : IDisposable
{
    private readonly ServiceProvider _services;

    public ZendeskDesk(params (string Setting, string? Value)[] settings)
    {
        Server = new ZendeskServer(Clock);
        Http = new ScriptedHttp(Clock) { Answer = Server.Answer };
        _services = Host(Clock, new KeyReader(Server) { InnerHandler = Http }, [.. Basic, .. settings]);
        Helpdesk = Connector(_services).Open("desk");
    }

    public ManualClock Clock { get; } = new();

    public ZendeskServer Server { get; }

    public ScriptedHttp Http { get; }

    public IHelpdesk Helpdesk { get; }

    public static (string Setting, string? Value)[] Basic { get; } =
    [
        ("Connector", "Zendesk"), ("BaseAddress", "https://desk.example"), ("Auth:Kind", "Basic"), ("Auth:User", "cx@desk.example/token"), ("Auth:Password", "a-token"),
    ];

    public static (string Setting, string? Value)[] Fields { get; } =
    [
        ("WriteBack:Score", "CX score"), ("WriteBack:Label", "CX label"), ("WriteBack:Comment", "CX comment"),
        ("WriteBack:Flag", "CX flag"), ("WriteBack:Invited", "CX invited"),
    ];

    public static IHelpdeskConnector Connector(IServiceProvider host) => host.GetServices<IHelpdeskConnector>().Single(c => c.Name == "Zendesk");

    public static ServiceProvider Host(TimeProvider clock, HttpMessageHandler? wire, params (string Setting, string? Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.GroupBy(s => s.Setting, s => s.Value).Select(s => KeyValuePair.Create($"CxKit:Accounts:desk:{s.Key}", s.Last()))).Build());
        services.AddZendesk().AddZendesk();
        if (wire is not null) services.AddHttpClient("CxKit/desk").ConfigurePrimaryHttpMessageHandler(() => wire);
        return services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>What was asked of an endpoint.</summary>
    public IEnumerable<Sent> To(string path) => Http.Sent.Where(s => s.Path == $"/api/v2/{path}");

    /// <summary>Runs one pull to its end, the clock running along.</summary>
    public Task<Pull> PullAsync(string? cursor = null) => Clock.RunAsync(Pull.FromAsync(Helpdesk.Tickets!, cursor));

    public void Dispose() => _services.Dispose();

    /// <summary>Tells the server the header by which it knows a request that it has seen before.</summary>
    private sealed class KeyReader(ZendeskServer server) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            server.Key = request.Headers.TryGetValues("Idempotency-Key", out var keys) ? keys.Single() : null;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
