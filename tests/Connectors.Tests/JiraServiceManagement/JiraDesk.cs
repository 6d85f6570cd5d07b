using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

/// <summary>An account at Jira Service Management, opened as a host opens it, with the wire in the test's hand.</summary>
internal sealed class JiraDesk : IDisposable
{
    private readonly ServiceProvider _services;

    public JiraDesk(params (string Setting, string? Value)[] settings)
    {
        Http = new ScriptedHttp(Clock) { Answer = sent => Jira.Answer(sent) };
        _services = Host(Clock, [.. Basic, .. settings], Http);
        Helpdesk = Connector(_services).Open("hr");
    }

    public ManualClock Clock { get; } = new();

    public JiraServer Jira { get; } = new();

    public ScriptedHttp Http { get; }

    public IHelpdesk Helpdesk { get; }

    public static (string Setting, string? Value)[] Basic { get; } =
    [
        ("Connector", "JiraServiceManagement"), ("BaseAddress", "https://example.atlassian.net"), ("Projects:0", "ITH"),
        ("Auth:Kind", "Basic"), ("Auth:User", "cxkit@example.com"), ("Auth:Password", "token-of-hr"),
    ];

    public static (string Setting, string? Value)[] Fields { get; } =
    [
        ("WriteBack:Score", "CX score"), ("WriteBack:Label", "CX label"), ("WriteBack:Comment", "CX comment"), ("WriteBack:Flag", "customfield_10104"), ("WriteBack:Invited", "CX invited"),
    ];

    public static IHelpdeskConnector Connector(IServiceProvider host) => host.GetServices<IHelpdeskConnector>().Single(c => c.Name == "JiraServiceManagement");

    public static ServiceProvider Host(TimeProvider clock, (string Setting, string? Value)[] settings, HttpMessageHandler? wire)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.GroupBy(s => s.Setting, s => s.Value).Select(s => KeyValuePair.Create($"CxKit:Accounts:hr:{s.Key}", s.Last()))).Build());
        services.AddJiraServiceManagement().AddJiraServiceManagement();
        if (wire is not null) services.AddHttpClient("CxKit/hr").ConfigurePrimaryHttpMessageHandler(() => wire);
        return services.BuildServiceProvider(validateScopes: true);
    }

    public IEnumerable<Sent> To(string path) => Http.Sent.Where(s => s.Path == path);

    /// <summary>Runs one pull to its end, the clock running along.</summary>
    public Task<Pull> PullAsync(string? cursor = null) => Clock.RunAsync(Pull.FromAsync(Helpdesk.Tickets!, cursor));

    public void Dispose() => _services.Dispose();
}
