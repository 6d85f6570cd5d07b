using CxKit.Core.Statistics;

namespace CxKit.Core.Metrics.CustomerClock;

/// <summary>How far the customer's clock and the desk's are apart over the same tickets: the median of the troubles less the median of the tickets, in hours.</summary>
internal sealed class ClockGap
{
    private const int Seed = 1;
    private const int Resamples = 1000;
    private readonly (double Hours, int Chain)[] _customer;
    private readonly (double Hours, int Chain)[] _desk;
    private readonly int[] _tickets;
    private readonly int[] _drawn;

    private ClockGap(IReadOnlyList<TroubleChain> chains)
    {
        _drawn = new int[chains.Count];
        _tickets = [.. chains.Select(c => c.DeskTimes.Count())];
        _customer = [.. chains.Select((c, i) => (c.CustomerTime!.Value.TotalHours, i)).Order()];
        _desk = [.. chains.SelectMany((c, i) => c.DeskTimes.Select(t => (t.TotalHours, i))).Order()];
    }

    /// <summary>The gap and its 95 % bootstrap interval, drawn trouble by trouble.</summary>
    /// <param name="chains">Troubles that are over.</param>
    internal static (double? Gap, Interval? Interval) Of(IReadOnlyList<TroubleChain> chains)
    {
        if (chains.Count == 0) return (null, null);
        var gap = new ClockGap(chains);
        var all = Enumerable.Range(0, chains.Count).Select(i => (double)i).ToArray();
        return (gap.Between(all), Bootstrap.Of(all, gap.Between, Seed, Resamples));
    }

    // The sorted hours are walked with how often each trouble was drawn: nothing is sorted anew for each of the draws.
    private double Between(ReadOnlySpan<double> chains)
    {
        Array.Clear(_drawn);
        var tickets = 0;
        foreach (var chain in chains)
        {
            _drawn[(int)chain]++;
            tickets += _tickets[(int)chain];
        }

        return Median(_customer, chains.Length) - Median(_desk, tickets);
    }

    // Type 7: the middle one, or half way between the two in the middle.
    private double Median((double Hours, int Chain)[] sorted, int n)
    {
        var (i, passed) = (0, _drawn[sorted[0].Chain]);
        while (passed <= (n - 1) / 2) passed += _drawn[sorted[++i].Chain];
        var lower = sorted[i].Hours;
        while (passed <= n / 2) passed += _drawn[sorted[++i].Chain];
        return (lower + sorted[i].Hours) / 2;
    }
}
