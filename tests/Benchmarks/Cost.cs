namespace CxKit.Benchmarks;

/// <summary>What a pull took of this process, and what it sent.</summary>
internal sealed record Cost(int Tickets, TimeSpan Cpu, long Allocated, Traffic Traffic)
{
    public double CpuPerTicket => Cpu.TotalMicroseconds / Tickets;

    public double AllocatedPerTicket => (double)Allocated / Tickets;

    public static async Task<Cost> OfAsync(SimulatorProcess simulator, Func<Task<int>> pull)
    {
        var before = await simulator.TrafficAsync();
        // Nobody pays for the rubbish of those before.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var (allocated, cpu) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime);
        var tickets = await pull();
        var (spent, taken) = (Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes(precise: true) - allocated);
        return new Cost(tickets, spent, taken, (await simulator.TrafficAsync()).Since(before));
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
