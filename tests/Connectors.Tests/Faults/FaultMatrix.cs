using CxKit.Connectors.Simulator;
using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Tests.Contract;

namespace CxKit.Connectors.Tests.Faults;

/// <summary>
/// Every fault that the simulator knows, against everything a host does, at every helpdesk: nothing is lost, nothing is doubled, and
/// nobody is asked again before the time that they named. The run writes its table beside the tests' assembly.
/// </summary>
[Collection(FaultTable.Name)]
public sealed class FaultMatrix(FaultTable table)
{
    private static readonly Operation[] _operations =
    [
        new PullOperation(), new ReadByIdOperation(), new NativeAnswersOperation(), new WriteBackOperation(), new InviteOperation(),
        new FollowUpOperation(), new ProvisionOperation(), new CheckOperation(),
    ];

    private static readonly Vendor[] _vendors = [ServiceNowContract.ServiceNow, ZendeskContract.Zendesk, JiraContract.Jira, JiraDataCenterContract.DataCenter];

    public static TheoryData<SimulatedHelpdesk, string> Columns { get; } = Pairs();

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Nothing_is_lost_and_nothing_is_doubled(SimulatedHelpdesk helpdesk, string operation)
    {
        var vendor = _vendors.Single(v => v.Helpdesk == helpdesk);
        var does = _operations.Single(o => o.Name == operation);
        var failures = new List<string>();
        SimulatedAccount? shared = null;
        try
        {
            for (var i = 0; i < Trials.All.Count; i++)
            {
                var desk = does.NeedsBareDesk ? await SimulatedAccount.StartAsync(vendor, 120, missing: [.. vendor.Fields]) : shared ??= await PreparedAsync(vendor);
                var cell = await RunAsync(desk, vendor, does, i);
                table.Add($"{vendor.Helpdesk}", Trials.All[i].Name, does.Name, cell);
                if (!FaultTable.IsGood(cell)) failures.Add($"{Trials.All[i].Name}: {cell}");
                if (does.NeedsBareDesk) await desk.DisposeAsync();
            }
        }
        finally
        {
            if (shared is not null) await shared.DisposeAsync();
        }

        failures.Should().BeEmpty();
    }

    private static async Task<SimulatedAccount> PreparedAsync(Vendor vendor)
    {
        var desk = await SimulatedAccount.StartAsync(vendor, vendor.WritesOnClosed ? 2000 : 8000);
        await OwnTickets.PrepareAsync(desk, vendor);
        return desk;
    }

    private static async Task<string> RunAsync(SimulatedAccount desk, Vendor vendor, Operation does, int trial)
    {
        var fault = Trials.All[trial].Fault;
        if ((Trials.IsOfPages(fault) && !does.ReadsLists) || (Trials.IsOfBulkWrites(fault) && !does.WritesInBulk)) return FaultTable.DoesNotFit;
        if (fault.Kind == FaultKind.HeavyPage) fault = fault with { Above = vendor.HeavyPage };
        var early = (await desk.CountersAsync()).Sum(c => c.RetriesInsideRetryAfter);
        desk.Simulator.Faults.Clear();
        try
        {
            desk.Simulator.Faults.Add(fault);
        }
        catch (ArgumentException)
        {
            return FaultTable.DoesNotFit;
        }

        var struck = desk.Simulator.Faults.Struck;
        try
        {
            var wrong = await does.RunAsync(desk, vendor, trial, fault);
            if (wrong is not null) return wrong;
            var tooEarly = (await desk.CountersAsync()).Sum(c => c.RetriesInsideRetryAfter) - early;
            if (tooEarly > 0) return $"{tooEarly} asked again too early";
            return desk.Simulator.Faults.Struck > struck ? FaultTable.Kept : FaultTable.NotMet;
        }
        catch (Core.Helpdesks.HelpdeskException e)
        {
            return $"gave up: {e.Message}";
        }
        finally
        {
            desk.Simulator.Faults.Clear();
        }
    }

    private static TheoryData<SimulatedHelpdesk, string> Pairs()
    {
        var pairs = new TheoryData<SimulatedHelpdesk, string>();
        foreach (var vendor in _vendors)
            foreach (var operation in _operations) pairs.Add(vendor.Helpdesk, operation.Name);
        return pairs;
    }
}
