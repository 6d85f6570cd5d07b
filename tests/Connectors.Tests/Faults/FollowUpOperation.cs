using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Tests.Contract;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Faults;

/// <summary>Follow-up tickets, asked for again when it is not known whether they were opened.</summary>
internal sealed class FollowUpOperation : Operation
{
    private const int Some = 5;

    public override string Name => "follow up";

    public override async Task<string?> RunAsync(SimulatedAccount desk, Vendor vendor, int trial, Fault fault)
    {
        var opener = desk.Open().FollowUps!;
        var sources = OwnTickets.Of(desk, trial).Take(Some).ToList();
        var before = (await desk.TruthAsync()).Values.Count(t => !t.Deleted);
        foreach (var id in sources)
        {
            var followUp = new FollowUp(id, $"cxkit:{trial}-{id}", "Please call back", "The customer was unhappy.");
            await UntilDoneAsync(desk, () => opener.OpenAsync(followUp, default), opener.SettleAfter + TimeSpan.FromMinutes(1));
        }

        var opened = (await desk.TruthAsync()).Values.Count(t => !t.Deleted) - before;
        return opened == sources.Count ? null : $"{opened} opened instead of {sources.Count}";
    }
}
