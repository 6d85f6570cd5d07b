using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace CxKit.Benchmarks;

/// <summary>The pull of tickets beside the floor as BenchmarkDotNet measures it: by the wall's clock, one client after the other.</summary>
[MemoryDiagnoser]
public class PullComparison
{
    private const int Tickets = 20_000;

    private readonly RequestLog _log = new();
    private SimulatorProcess _simulator = null!;
    private Vendor _vendor = null!;
    private Account _account = null!;

    [Params("zendesk", "servicenow", "jira")]
    public string Helpdesk { get; set; } = "";

    // In this process, because a generated project would not know the house's rules.
    internal static IConfig Config => DefaultConfig.Instance
        .AddJob(Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).WithStrategy(RunStrategy.Monitoring).WithWarmupCount(2).WithIterationCount(7))
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "cxkit-benchmarks"));

    [GlobalSetup]
    public async Task StartAsync()
    {
        _vendor = Vendor.Named(Helpdesk);
        _simulator = await SimulatorProcess.StartAsync(_vendor, Tickets);
        _account = new Account(_vendor, _simulator.Address, await DeskTime.OfAsync(_simulator.Address));
        await _account.PullAsync(ticketsAlone: true, _log);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Tickets)]
    public Task<int> Floor() => FloorClient.PullAsync(_vendor.Tickets, _log.Requests);

    [Benchmark(OperationsPerInvoke = Tickets)]
    public Task<int> CxKit() => _account.PullAsync(ticketsAlone: true);

    [GlobalCleanup]
    public async Task StopAsync() => await _simulator.DisposeAsync();
}
