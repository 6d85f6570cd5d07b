using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Tests.Contract;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Faults;

/// <summary>A bare helpdesk is set up: planned, applied, and planned again until nothing is missing.</summary>
internal sealed class ProvisionOperation : Operation
{
    public override string Name => "provision";

    public override bool NeedsBareDesk => true;

    public override async Task<string?> RunAsync(SimulatedAccount desk, Vendor vendor, int trial, Fault fault)
    {
        var provisioner = desk.Open().Provisioner!;
        for (var round = 0; round < 10; round++)
        {
            var plan = await UntilDoneAsync(desk, () => provisioner.PlanAsync(null, default));
            var missing = plan.Where(s => s.Action == ProvisionAction.Create).ToList();
            if (missing.Count == 0) return await IsUsableAsync(desk, vendor, [.. plan.Where(s => s.Action == ProvisionAction.ByHand)]) ? null : "set up, but not usable";
            try
            {
                foreach (var step in missing) await provisioner.ApplyAsync(step, default);
            }
            catch (HelpdeskException e) when (e.IsTransient)
            {
                await desk.PassAsync(TimeSpan.FromMinutes(2));
            }
        }

        return "never finished";
    }

    private static async Task<bool> IsUsableAsync(SimulatedAccount desk, Vendor vendor, IReadOnlyList<ProvisionStep> left)
    {
        desk.Simulator.Faults.Clear();
        if (vendor.ByHand is { } doByHand) await doByHand(desk.Simulator.Address, left);
        await OwnTickets.PrepareAsync(desk, vendor);
        var id = OwnTickets.Any(desk);
        return (await desk.Open().Satisfaction!.WriteAsync([new(id, 5, "Very satisfied", null, null)], default))[0].Result == ItemResult.Done;
    }
}
