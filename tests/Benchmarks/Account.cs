using CxKit.Core.Helpdesks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CxKit.Benchmarks;

/// <summary>An account, opened as a host opens it: nothing is known yet, not even the token.</summary>
internal sealed class Account(Vendor vendor, Uri address, TimeProvider clock)
{
    private const string Name = "desk";

    /// <summary>Pulls all tickets once and lets go of every page; says how many came.</summary>
    public async Task<int> PullAsync(bool ticketsAlone, RequestLog? log = null)
    {
        await using var host = Host(ticketsAlone, log);
        var reader = host.GetServices<IHelpdeskConnector>().Single(c => c.Name == vendor.Connector).Open(Name).Tickets!;
        var tickets = 0;
        await foreach (var page in reader.ReadChangedSince(null, CancellationToken.None)) tickets += page.Tickets.Count;
        return tickets;
    }

    private ServiceProvider Host(bool ticketsAlone, RequestLog? log)
    {
        var settings = new Dictionary<string, string>(vendor.Settings)
        {
            ["Connector"] = vendor.Connector,
            ["BaseAddress"] = address.AbsoluteUri,
            ["Auth:Kind"] = "OAuthClientCredentials",
            ["Auth:ClientId"] = "cxkit",
            ["Auth:ClientSecret"] = "cxkit-demo-secret",
        };
        var all = ticketsAlone ? settings.Concat(vendor.TicketsAlone) : settings;
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(all.Select(s => KeyValuePair.Create($"CxKit:Accounts:{Name}:{s.Key}", (string?)s.Value))).Build());
        services.AddServiceNow().AddZendesk().AddJiraServiceManagement();
        if (log is not null) services.AddHttpClient($"CxKit/{Name}").AddHttpMessageHandler(() => log.Handler());
        return services.BuildServiceProvider();
    }
}
