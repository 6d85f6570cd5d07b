using System.Collections.Concurrent;
using System.Net;
using CxKit.Connectors.Tests.Contract;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Microsoft.Extensions.DependencyInjection;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>A simulated account whose every exchange with its connector is kept.</summary>
internal sealed class RecordedAccount : IAsyncDisposable
{
    private readonly ConcurrentQueue<Exchange> _exchanges = new();
    private readonly List<IAsyncDisposable> _hosts = [];
    private readonly Vendor _vendor;

    private RecordedAccount(Vendor vendor, SimulatedAccount desk) => (_vendor, Desk) = (vendor, desk);

    public SimulatedAccount Desk { get; }

    /// <summary>All exchanges until now; those inside a Batch call follow it.</summary>
    public IReadOnlyList<Exchange> Exchanges => [.. _exchanges.SelectMany(e => e.Unpacked())];

    /// <summary>How often something was asked.</summary>
    public int Count => _exchanges.Count;

    public static async Task<RecordedAccount> StartAsync(Vendor vendor, bool surveys = false, params string[] missing) =>
        new(vendor, await SimulatedAccount.StartAsync(vendor, surveys: surveys, missing: missing));

    /// <summary>Opens the account in a host of its own: nothing that it learnt before is known.</summary>
    public IHelpdesk Open(params IEnumerable<(string Setting, string? Value)> settings)
    {
        // The sockets of a real account, so that compressed replies are recorded as they are read.
        var wire = new RecordingHandler(_exchanges)
        {
            InnerHandler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, AllowAutoRedirect = false, UseCookies = false },
        };
        var host = Doubles.Desk.Host(Desk.Simulator.Clock, [.. Desk.Settings(), .. settings.Select(s => ($"{SimulatedAccount.Name}:{s.Setting}", s.Value))], (SimulatedAccount.Name, wire));
        _hosts.Add(host);
        return host.GetServices<IHelpdeskConnector>().Single(c => c.Name == _vendor.Connector).Open(SimulatedAccount.Name);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts) await host.DisposeAsync();
        await Desk.DisposeAsync();
    }
}
