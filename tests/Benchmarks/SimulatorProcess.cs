using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using CxKit.Connectors.Simulator;

namespace CxKit.Benchmarks;

/// <summary>A simulated helpdesk in a process of its own, for as long as this one holds its input open.</summary>
internal sealed class SimulatorProcess : IAsyncDisposable
{
    internal const string Verb = "serve-simulator";

    private const int Seed = 7;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cxkit-benchmark-");
    private readonly HttpClient _admin = new();
    private readonly Process _process;

    private SimulatorProcess(Vendor vendor, int tickets) => _process = Children.Start(
        Verb, ("vendor", vendor.Name), ("tickets", tickets.ToString(CultureInfo.InvariantCulture)), ("journal", Path.Combine(_folder.FullName, "desk.journal")));

    public Uri Address => _admin.BaseAddress!;

    public static async Task<SimulatorProcess> StartAsync(Vendor vendor, int tickets)
    {
        var simulator = new SimulatorProcess(vendor, tickets);
        simulator._admin.BaseAddress = new Uri(await simulator._process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The simulator did not start."));
        return simulator;
    }

    /// <summary>What the child process does: it serves until nobody holds its input open any more.</summary>
    public static async Task ServeAsync(Vendor vendor, int tickets, string journal)
    {
        var options = new SimulatorOptions { Helpdesk = vendor.Helpdesk, Desk = new DeskSource.OfSize(tickets, Seed), JournalPath = journal };
        await using var simulator = await HelpdeskSimulator.StartAsync(options, TimeProvider.System, CancellationToken.None);
        await Console.Out.WriteLineAsync(simulator.Address.AbsoluteUri);
        await Console.In.ReadToEndAsync();
    }

    /// <summary>What was asked of the helpdesk so far, as it counted itself.</summary>
    public async Task<Traffic> TrafficAsync()
    {
        var cells = (await _admin.GetFromJsonAsync<List<Traffic>>("simulator/traffic"))!;
        return new Traffic(cells.Sum(c => c.Requests), cells.Sum(c => c.Bytes), cells.Sum(c => c.Connections));
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _admin.Dispose();
        _folder.Delete(recursive: true);
    }
}

/// <summary>What went over the wire; the bytes are those of bodies as they were sent, compressed.</summary>
internal sealed record Traffic(long Requests, long Bytes, long Connections)
{
    public Traffic Since(Traffic before) => new(Requests - before.Requests, Bytes - before.Bytes, Connections - before.Connections);
}
