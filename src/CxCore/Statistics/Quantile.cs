namespace CxKit.Core.Statistics;

/// <summary>A quantile of numbers that are all at hand, and its interval; <see cref="LogHistogram"/> is for those that are not.</summary>
public static class Quantile
{
    // Ten hundredths of thirty are three, whatever the last bit of the product says.
    private const double LessRounding = 1 - 1e-15;

    /// <summary>The <paramref name="p"/>-quantile of numbers in ascending order, by a rule that is to be named beside it; <see langword="null"/> of none.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not between 0 and 1, or there is no such rule.</exception>
    /// <exception cref="ArgumentException">The numbers are not in ascending order, or not finite.</exception>
    public static double? Of(ReadOnlySpan<double> sorted, double p, QuantileRule rule)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(p, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1);
        var n = sorted.Length;
        var exact = rule switch
        {
            QuantileRule.Type6 => (n + 1) * p,
            QuantileRule.Type7 => 1 + ((n - 1) * p),
            QuantileRule.Type8 => ((n + (1 / 3.0)) * p) + (1 / 3.0),
            QuantileRule.NearestRank => Math.Ceiling(n * p * LessRounding),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule."),
        };
        ThrowIfNotAscending(sorted);
        if (n == 0) return null;
        var position = Math.Clamp(exact, 1, n);
        var rank = (int)position;
        return sorted[rank - 1] + ((position - rank) * (sorted[Math.Min(rank, n - 1)] - sorted[rank - 1]));
    }

    /// <summary>The 95 % interval of the <paramref name="p"/>-quantile, whatever the distribution (<see cref="QuantileRanks"/>); <see langword="null"/> where there are too few numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not between 0 and 1.</exception>
    /// <exception cref="ArgumentException">The numbers are not in ascending order, or not finite.</exception>
    public static Interval? IntervalOf(ReadOnlySpan<double> sorted, double p)
    {
        ThrowIfNotAscending(sorted);
        return QuantileRanks.Of(p, sorted.Length) is { } ranks ? new Interval(sorted[(int)ranks.Low], sorted[(int)ranks.High]) : null;
    }

    private static void ThrowIfNotAscending(ReadOnlySpan<double> sorted)
    {
        for (var i = 0; i < sorted.Length; i++)
        {
            if (!double.IsFinite(sorted[i])) throw new ArgumentException("A number is not finite.", nameof(sorted));
            if (i > 0 && sorted[i] < sorted[i - 1]) throw new ArgumentException("The numbers are not in ascending order.", nameof(sorted));
        }
    }
}
