using System.Globalization;
using CxKit.Core.Statistics;

namespace CxKit.Benchmarks.Folding;

/// <summary>What folding a table into tallies and computing every figure costs, beside another program with the same table, round by round in turn.</summary>
internal static class FoldComparison
{
    private const int WarmUps = 3;
    private const int Seed = 4;
    private const int FirstQuantile = 4;
    private const double SameSum = 1e-6;
    private const double Mega = 1_000_000;

    public static async Task PrintAsync(int rows, int rounds, string? command)
    {
        var tickets = AnsweredTickets.Of(rows, Seed);
        await using var peer = command is null ? null : await Peer.StartAsync(command, tickets);
        await Console.Out.WriteLineAsync($"| {rows} tickets, {tickets.GroupCount} groups | CPU s | other's CPU s | ratio | MB allocated | greatest error of a quantile |");
        await Console.Out.WriteLineAsync("|---|--:|--:|--:|--:|--:|");
        List<double> ratios = [];
        for (var round = -WarmUps; round < rounds; round++)
        {
            var other = peer is null ? default : await peer.FoldAsync();
            // Nobody pays for the rubbish of those before.
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var (allocated, cpu) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime);
            var folded = FoldedTable.Of(tickets);
            var (seconds, taken) = ((Environment.CpuUsage.TotalTime - cpu).TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - allocated);
            if (round < 0) continue;
            if (peer is not null) ThrowIfNotTheSame(folded.Sums, other.Sums);
            var error = folded.GreatestError(tickets);
            if (error > LogHistogram.RelativeError) throw new InvalidOperationException($"A quantile is off by {error}.");
            ratios.Add(seconds / other.Seconds);
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| round {round + 1} | {seconds:0.00} | {other.Seconds:0.00} | {ratios[^1]:0.00} | {taken / Mega:0} | {error:0.0000} |"));
        }

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| median | | | {Cost.Median(ratios):0.00} | | |"));
    }

    private static void ThrowIfNotTheSame(IReadOnlyList<double> ours, IReadOnlyList<double> others)
    {
        for (var i = 0; i < ours.Count; i++)
        {
            var allowed = i < FirstQuantile ? SameSum : LogHistogram.RelativeError;
            if (!(Math.Abs(ours[i] - others[i]) <= Math.Abs(others[i]) * allowed))
                throw new InvalidOperationException($"Figure {i + 1} sums up to {ours[i]} here and {others[i]} there.");
        }
    }
}
