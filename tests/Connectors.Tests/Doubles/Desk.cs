using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CxKit.Connectors.Tests.Doubles;

/// <summary>An account at ServiceNow, opened as a host opens it, with the wire in the test's hand.</summary>
internal sealed class Desk : IDisposable
{
    private readonly ServiceProvider _services;

    public Desk(params (string Setting, string? Value)[] settings)
    {
        Http = new ScriptedHttp(Clock) { Answer = Tables.Answer };
        _services = Host(Clock, [.. Basic("it-desk", "https://desk.example"), .. settings.Select(s => ($"it-desk:{s.Setting}", s.Value))], ("it-desk", Http));
        Helpdesk = Connector.Of(_services).Open("it-desk");
    }

    public ManualClock Clock { get; } = new();

    public TableServer Tables { get; } = new();

    public ScriptedHttp Http { get; }

    public IHelpdesk Helpdesk { get; }

    public static (string Setting, string? Value)[] Basic(string account, string address) =>
    [
        ($"{account}:Connector", "ServiceNow"), ($"{account}:BaseAddress", address), ($"{account}:Auth:Kind", "Basic"),
        ($"{account}:Auth:User", "cxkit"), ($"{account}:Auth:Password", "secret-of-" + account),
    ];

    public static (string Setting, string? Value)[] Columns { get; } =
    [
        ("WriteBack:Score", "u_cx_score"), ("WriteBack:Label", "u_cx_label"), ("WriteBack:Comment", "u_cx_comment"),
        ("WriteBack:Flag", "u_cx_flag"), ("WriteBack:Invited", "u_cx_invited"),
    ];

    public static ServiceProvider Host(TimeProvider clock, (string Setting, string? Value)[] settings, params (string Account, HttpMessageHandler Wire)[] wires)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.GroupBy(s => s.Setting, s => s.Value).Select(s => KeyValuePair.Create($"CxKit:Accounts:{s.Key}", s.Last()))).Build());
        services.AddServiceNow().AddServiceNow().AddZendesk().AddJiraServiceManagement();
        foreach (var (account, wire) in wires)
            services.AddHttpClient($"CxKit/{account}").ConfigurePrimaryHttpMessageHandler(() => wire);
        return services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>Runs one pull to its end, the clock running along.</summary>
    public Task<Pull> PullAsync(string? cursor = null) => Clock.RunAsync(Pull.FromAsync(Helpdesk.Tickets!, cursor));

    public void Dispose() => _services.Dispose();
}

/// <summary>What one pull brought.</summary>
internal sealed record Pull(IReadOnlyList<TicketPage> Pages)
{
    public IReadOnlyList<Ticket> Tickets => [.. Pages.SelectMany(p => p.Tickets)];

    public IReadOnlyList<SlaOutcome> Slas => [.. Pages.SelectMany(p => p.Slas)];

    public IReadOnlyList<TicketEvent> Events => [.. Pages.SelectMany(p => p.Events)];

    public string Cursor => Pages[^1].Cursor;

    public static async Task<Pull> FromAsync(ITicketReader reader, string? cursor)
    {
        var pages = new List<TicketPage>();
        await foreach (var page in reader.ReadChangedSince(cursor, CancellationToken.None)) pages.Add(page);
        return new Pull(pages);
    }
}
