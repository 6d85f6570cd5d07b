using System.Net.Http.Json;
using System.Text.Json;
using CxKit.Connectors.Simulator;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Microsoft.Extensions.DependencyInjection;

namespace CxKit.Connectors.Tests.Contract;

/// <summary>An account at a simulated helpdesk, opened as a host opens it, on one quick clock for both sides; and the truth beside it.</summary>
internal sealed class SimulatedAccount : IAsyncDisposable
{
    internal const string Name = "desk";
    internal const string WebhookSecret = "a-secret-for-webhooks";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cxkit-contract-");
    private readonly List<ServiceProvider> _hosts = [];
    private readonly HttpClient _admin = new();
    private readonly Vendor _vendor;

    private SimulatedAccount(Vendor vendor) => _vendor = vendor;

    internal HelpdeskSimulator Simulator { get; private set; } = null!;

    internal static async Task<SimulatedAccount> StartAsync(Vendor vendor, int tickets = 300, int seed = 7, string secret = "cxkit-demo-secret", bool surveys = false, params string[] missing)
    {
        var account = new SimulatedAccount(vendor);
        var options = new SimulatorOptions
        {
            Helpdesk = vendor.Helpdesk,
            Desk = new DeskSource.OfSize(tickets, seed),
            JournalPath = Path.Combine(account._folder.FullName, "desk.journal"),
            MissingColumns = missing.ToHashSet(StringComparer.Ordinal),
            Client = new SimulatorClient("cxkit", secret, "cxkit"),
            HasSurveys = surveys,
        };
        account.Simulator = await HelpdeskSimulator.StartAsync(options, QuickClock.Instance, CancellationToken.None);
        account._admin.BaseAddress = account.Simulator.Address;
        return account;
    }

    internal IEnumerable<(string Setting, string? Value)> Settings(string account = Name) =>
    [
        .. new (string, string?)[]
        {
            ("Connector", _vendor.Connector), ("BaseAddress", Simulator.Address.AbsoluteUri),
            ("Auth:Kind", "OAuthClientCredentials"), ("Auth:ClientId", "cxkit"), ("Auth:ClientSecret", "cxkit-demo-secret"),
            ("WriteBack:Score", _vendor.Fields[0]), ("WriteBack:Label", _vendor.Fields[1]), ("WriteBack:Comment", _vendor.Fields[2]),
            ("WriteBack:Flag", _vendor.Fields[3]), ("WriteBack:Invited", _vendor.Fields[4]), ("Webhooks:Secret", WebhookSecret),
        }.Concat(_vendor.Settings).Select(s => ($"{account}:{s.Item1}", s.Item2)),
    ];

    /// <summary>Opens the account in a host of its own: nothing that it learnt before is known.</summary>
    internal IHelpdesk Open(params IEnumerable<(string Setting, string? Value)> settings)
    {
        var host = Desk.Host(Simulator.Clock, [.. Settings(), .. settings.Select(s => ($"{Name}:{s.Setting}", s.Value))]);
        _hosts.Add(host);
        return host.GetServices<IHelpdeskConnector>().Single(c => c.Name == _vendor.Connector).Open(Name);
    }

    /// <summary>What the helpdesk holds, by ticket id.</summary>
    internal async Task<IReadOnlyDictionary<string, TicketTruth>> TruthAsync() =>
        (await _admin.GetFromJsonAsync<List<TicketTruth>>("simulator/tickets"))!.ToDictionary(t => t.Id, StringComparer.Ordinal);

    /// <summary>What customers live, by ticket id.</summary>
    internal async Task<IReadOnlyDictionary<string, Life>> LivesAsync() =>
        (await _admin.GetFromJsonAsync<List<Life>>("simulator/lives"))!.ToDictionary(t => t.Id, StringComparer.Ordinal);

    /// <summary>How the requests were counted.</summary>
    internal async Task<IReadOnlyList<Counted>> CountersAsync() => (await _admin.GetFromJsonAsync<List<Counted>>("simulator/traffic"))!;

    /// <summary>Lets something happen to a ticket at the desk.</summary>
    internal async Task HappenAsync(string ticketId, string what, string? by = null)
    {
        using var answer = await _admin.PostAsJsonAsync($"simulator/tickets/{ticketId}", new { @event = what, by }, JsonSerializerOptions.Web);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Moves the desk's clock ahead, as if so much time had passed.</summary>
    internal async Task PassAsync(TimeSpan time)
    {
        using var answer = await _admin.PostAsJsonAsync("simulator/clock", new { advance = time.TotalSeconds });
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts) await host.DisposeAsync();
        await Simulator.DisposeAsync();
        _admin.Dispose();
        _folder.Delete(recursive: true);
    }
}

/// <summary>What is true of a ticket at the simulated helpdesk.</summary>
internal sealed record TicketTruth(string Id, string Number, string State, bool Deleted, Dictionary<string, string> Written, Dictionary<string, int> Comments, int Mailed);

/// <summary>What a customer lives on a ticket.</summary>
internal sealed record Life(string Id, string Number, string Caller, string Category, string Language, DateTimeOffset OpenedAt, DateTimeOffset? ResolvedAt, int Reassignments, List<DateTimeOffset>? HeardAt);

/// <summary>How often somebody asked for something, and what it cost.</summary>
internal sealed record Counted(string User, string Table, string Phase, int Requests, long Bytes, int Connections, int RetriesInsideRetryAfter);
