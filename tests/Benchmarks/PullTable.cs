using System.Globalization;

namespace CxKit.Benchmarks;

/// <summary>What a first pull costs beside the floor: the same requests in the same run, round by round in turn.</summary>
internal static class PullTable
{
    /// <summary>Rounds that are not counted: the code is compiled, and compiled again.</summary>
    private const int WarmUps = 2;

    public static async Task PrintAsync(IReadOnlyList<Vendor> vendors, int tickets, int rounds)
    {
        await Console.Out.WriteLineAsync("| pull | client | tickets | requests | kB | connections | CPU µs/ticket | × floor | bytes allocated/ticket |");
        await Console.Out.WriteLineAsync("|---|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var vendor in vendors)
        {
            await using var simulator = await SimulatorProcess.StartAsync(vendor, tickets);
            var account = new Account(vendor, simulator.Address, await DeskTime.OfAsync(simulator.Address));
            foreach (var ticketsAlone in new[] { true, false })
            {
                var (floor, ours) = await RoundsAsync(simulator, vendor, account, ticketsAlone, rounds);
                var what = $"{vendor.Name}, {(ticketsAlone ? "tickets" : "everything")}";
                var ratio = Cost.Median(ours.Zip(floor, (one, other) => one.Cpu / other.Cpu));
                await PrintAsync(what, "floor", floor, 1);
                await PrintAsync(what, "CxKit", ours, ratio);
            }
        }
    }

    private static async Task<(List<Cost> Floor, List<Cost> Ours)> RoundsAsync(SimulatorProcess simulator, Vendor vendor, Account account, bool ticketsAlone, int rounds)
    {
        List<Cost> floor = [], ours = [];
        var log = new RequestLog();
        await account.PullAsync(ticketsAlone, log);
        for (var round = -WarmUps; round < rounds; round++)
        {
            var limit = await Cost.OfAsync(simulator, () => FloorClient.PullAsync(vendor.Tickets, log.Requests));
            var cost = await Cost.OfAsync(simulator, () => account.PullAsync(ticketsAlone));
            if (limit.Tickets != cost.Tickets) throw new InvalidOperationException($"The floor read {limit.Tickets} tickets, the connector {cost.Tickets}.");
            if (round < 0) continue;
            floor.Add(limit);
            ours.Add(cost);
        }
        return (floor, ours);
    }

    private static Task PrintAsync(string pull, string client, List<Cost> costs, double ratio)
    {
        var any = costs[^1];
        return Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"| {pull} | {client} | {any.Tickets} | {any.Traffic.Requests} | {any.Traffic.Bytes / 1000} | {any.Traffic.Connections} | {Cost.Median(costs.Select(c => c.CpuPerTicket)):0.0} | {ratio:0.00} | {Cost.Median(costs.Select(c => c.AllocatedPerTicket)):#,0} |"));
    }
}
