using MathNet.Numerics.Distributions;

namespace CxKit.Core.Statistics;

/// <summary>Which order statistics enclose a quantile: the binomial interval without assumption on the distribution (W. J. Conover, Practical Nonparametric Statistics, §3.2).</summary>
public static class QuantileRanks
{
    private static readonly Remembered<(double P, long N), (long Low, long High)?> _ranks = new(sample => Seek(sample.P, sample.N));

    /// <summary>
    /// The ranks, counted from 0, of the values that enclose the <paramref name="p"/>-quantile of <paramref name="n"/> values with at
    /// least 95 %; <see langword="null"/> where n is too small for an end.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not between 0 and 1.</exception>
    public static (long Low, long High)? Of(double p, long n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(p, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);
        return n is < 2 or > int.MaxValue ? null : _ranks.Of((p, n));
    }

    private static (long Low, long High)? Seek(double p, long n)
    {
        // Low: the largest r with P(B ≤ r − 1) ≤ 2.5 %; high: the smallest s with P(B ≤ s − 1) ≥ 97.5 % (ranks from 1).
        var low = FirstReaching(p, n, 1 - Normal95.UpperTail);
        var high = FirstReaching(p, n, Normal95.UpperTail) + 1;
        return low < 1 || high > n ? null : (low - 1, high - 1);
    }

    // The smallest k with P(B ≤ k) ≥ level, by bisection.
    private static long FirstReaching(double p, long n, double level)
    {
        long below = -1, reached = n;
        while (reached - below > 1)
        {
            var middle = (below + reached) / 2;
            if (Binomial.CDF(p, (int)n, middle) >= level) reached = middle;
            else below = middle;
        }

        return reached;
    }
}
