using System.Diagnostics;
using System.Globalization;

namespace CxKit.Benchmarks;

/// <summary>How much memory a pull takes at most, by the number of tickets; each pull in a process of its own.</summary>
internal static class MemoryTable
{
    internal const string Verb = "pull-once";

    private const double Mega = 1_000_000;

    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(50);

    public static async Task PrintAsync(IReadOnlyList<Vendor> vendors, IReadOnlyList<int> sizes)
    {
        await Console.Out.WriteLineAsync("| pull, everything | tickets | peak working set, MB | peak managed heap, MB | seconds |");
        await Console.Out.WriteLineAsync("|---|--:|--:|--:|--:|");
        foreach (var vendor in vendors)
        {
            foreach (var size in sizes)
            {
                await using var simulator = await SimulatorProcess.StartAsync(vendor, size);
                using var child = Children.Start(Verb, ("vendor", vendor.Name), ("address", simulator.Address.AbsoluteUri));
                var row = await child.StandardOutput.ReadLineAsync();
                await child.WaitForExitAsync();
                if (child.ExitCode != 0) throw new InvalidOperationException($"The pull of {size} tickets from {vendor.Name} ended with {child.ExitCode}.");
                await Console.Out.WriteLineAsync($"| {vendor.Name} | {row} |");
            }
        }
    }

    /// <summary>What the child process does: it pulls once and watches itself.</summary>
    public static async Task PullAsync(Vendor vendor, Uri address)
    {
        var account = new Account(vendor, address, await DeskTime.OfAsync(address));
        var watch = Stopwatch.StartNew();
        var pull = account.PullAsync(ticketsAlone: false);
        using var self = Process.GetCurrentProcess();
        long workingSet = 0, heap = 0;
        do
        {
            self.Refresh();
            workingSet = Math.Max(workingSet, self.WorkingSet64);
            heap = Math.Max(heap, GC.GetTotalMemory(forceFullCollection: false));
        }
        while (await Task.WhenAny(pull, Task.Delay(_between)) != pull);
        var tickets = await pull;
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{tickets} | {workingSet / Mega:0.0} | {heap / Mega:0.0} | {watch.Elapsed.TotalSeconds:0}"));
    }
}
