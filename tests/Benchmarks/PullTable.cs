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
                var (floor, reader, ours) = await RoundsAsync(simulator, vendor, account, ticketsAlone, rounds);
                var what = $"{vendor.Name}, {(ticketsAlone ? "tickets" : "everything")}";
                await PrintAsync(what, "floor", floor, floor);
                await PrintAsync(what, "reader", reader, floor);
                await PrintAsync(what, "CxKit", ours, floor);
            }
        }
    }

    private static async Task<(List<Cost> Floor, List<Cost> Reader, List<Cost> Ours)> RoundsAsync(SimulatorProcess simulator, Vendor vendor, Account account, bool ticketsAlone, int rounds)
    {
        List<Cost> floor = [], reader = [], ours = [];
        var log = new RequestLog();
        await account.PullAsync(ticketsAlone, log);
        for (var round = -WarmUps; round < rounds; round++)
        {
            var limit = await Cost.OfAsync(simulator, () => FloorClient.PullAsync(vendor.Tickets, log.Requests));
            var read = await Cost.OfAsync(simulator, () => ReaderClient.PullAsync(vendor.Tickets, log.Requests));
            var cost = await Cost.OfAsync(simulator, () => account.PullAsync(ticketsAlone));
            // The connector passes over tickets that come twice, and those of which it asked the ids alone.
            if (limit.Tickets < cost.Tickets || read.Tickets != limit.Tickets)
                throw new InvalidOperationException($"The floor read {limit.Tickets} tickets, the reader {read.Tickets}, the connector {cost.Tickets}.");
            if (round < 0) continue;
            floor.Add(limit);
            reader.Add(read);
            ours.Add(cost);
        }
        return (floor, reader, ours);
    }

    private static Task PrintAsync(string pull, string client, List<Cost> costs, List<Cost> floor)
    {
        var ratio = Cost.Median(costs.Zip(floor, (one, other) => one.Cpu / other.Cpu));
        var any = costs[^1];
        return Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"| {pull} | {client} | {any.Tickets} | {any.Traffic.Requests} | {any.Traffic.Bytes / 1000} | {any.Traffic.Connections} | {Cost.Median(costs.Select(c => c.CpuPerTicket)):0.0} | {ratio:0.00} | {Cost.Median(costs.Select(c => c.AllocatedPerTicket)):#,0} |"));
    }
}
