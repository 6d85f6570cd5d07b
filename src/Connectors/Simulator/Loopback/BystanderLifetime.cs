using Microsoft.Extensions.Hosting;

namespace CxKit.Connectors.Simulator.Loopback;

/// <summary>Leaves Ctrl+C and signals to the process that the simulator lives in.</summary>
internal sealed class BystanderLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
