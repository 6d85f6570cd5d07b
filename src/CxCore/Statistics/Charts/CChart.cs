namespace CxKit.Core.Statistics.Charts;

/// <summary>The chart of counts over equal stretches, like complaints a week: c̄ ± 3 · √c̄, never below 0 (NIST/SEMATECH e-Handbook, 6.3.3.1).</summary>
public static class CChart
{
    /// <summary>The chart of these counts in order of time; limits come from the first <paramref name="baseline"/> counts, from all unless said.</summary>
    /// <exception cref="ArgumentException">There are fewer than two counts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the baseline is below 2 or above the number of counts.</exception>
    public static ControlChart Of(IReadOnlyList<long> counts, int? baseline = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var first = Readings.BaselineOf(baseline, counts.Count);
        foreach (var count in counts) ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
        var centre = counts.Take(first).Average();
        return Shewhart.Of(centre, counts.Select(c => (double)c), [.. counts.Select(_ => Math.Sqrt(centre))], first, 0);
    }
}
