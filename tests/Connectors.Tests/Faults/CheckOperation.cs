using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Tests.Contract;

namespace CxKit.Connectors.Tests.Faults;

/// <summary>The doctor: whatever fails is a finding.</summary>
internal sealed class CheckOperation : Operation
{
    public override string Name => "check";

    public override async Task<string?> RunAsync(SimulatedAccount desk, Vendor vendor, int trial, Fault fault) =>
        (await desk.Open().Check!.RunAsync(default)).Count == 0 ? "found nothing at all" : null;
}
