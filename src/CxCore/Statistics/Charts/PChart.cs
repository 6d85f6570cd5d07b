namespace CxKit.Core.Statistics.Charts;

/// <summary>
/// The chart of shares, each of its own number of cases: p̄ ± 3 · √(p̄(1 − p̄)/n), kept within 0 and 1, with p̄ = all hits / all cases
/// (D. C. Montgomery, Introduction to Statistical Quality Control, chapter 7).
/// </summary>
public static class PChart
{
    /// <summary>The chart of these shares in order of time; limits come from the first <paramref name="baseline"/> shares, from all unless said.</summary>
    /// <exception cref="ArgumentException">There are fewer than two shares.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A share is of no case, or has fewer hits than 0 or more than cases; or the baseline is below 2 or above the number of shares.</exception>
    public static ControlChart Of(IReadOnlyList<(long Hits, long N)> shares, int? baseline = null)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var first = Readings.BaselineOf(baseline, shares.Count);
        foreach (var (hits, n) in shares)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(n, 1, nameof(shares));
            ArgumentOutOfRangeException.ThrowIfNegative(hits, nameof(shares));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, n, nameof(shares));
        }

        var centre = shares.Take(first).Sum(s => s.Hits) / (double)shares.Take(first).Sum(s => s.N);
        var sigmas = shares.Select(s => Math.Sqrt(centre * (1 - centre) / s.N)).ToList();
        return Shewhart.Of(centre, shares.Select(s => s.Hits / (double)s.N), sigmas, first, 0, 1);
    }
}
