using MathNet.Numerics.Distributions;

namespace CxKit.Core.Statistics;

/// <summary>
/// How far groups really differ: the standard deviation of their means after what sampling alone would spread them is taken out. Point by
/// the method of moments from unweighted group means (S. R. Searle, G. Casella, C. E. McCulloch, Variance Components, 1992, §3.6); interval
/// by J. D. Thomas, R. A. Hultquist (The Annals of Statistics 6, 1978), with the variance within groups taken as it was found.
/// </summary>
/// <param name="StandardDeviation">The standard deviation between groups, in the unit of the values; 0 where sampling alone explains their means.</param>
/// <param name="Groups">How many groups.</param>
/// <param name="N">How many values.</param>
/// <param name="Interval">The 95 % interval; <see langword="null"/> where no value differs from its group's mean.</param>
public readonly record struct BetweenGroups(double StandardDeviation, int Groups, long N, Interval? Interval)
{
    /// <summary>The spread of these groups; <see langword="null"/> of fewer than two groups, or where none has two values.</summary>
    /// <exception cref="ArgumentException">A group has no value.</exception>
    public static BetweenGroups? Of(IReadOnlyCollection<SampleMoments> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Any(g => g.N == 0)) throw new ArgumentException("A group has at least one value.", nameof(groups));
        if (groups.Count < 2 || VarianceWithin(groups) is not { } within) return null;
        var n = groups.Sum(g => g.N);
        var size = groups.Count / groups.Sum(g => 1.0 / g.N);
        var mean = groups.Average(g => g.Mean);
        var means = groups.Sum(g => (g.Mean - mean) * (g.Mean - mean)) / (groups.Count - 1);
        return new BetweenGroups(Less(means, within / size), groups.Count, n, within == 0 ? null : new Interval(
            Less(means / Quantile(Normal95.UpperTail), within / size), Less(means / Quantile(1 - Normal95.UpperTail), within / size)));

        double Quantile(double p) => FisherSnedecor.InvCDF(groups.Count - 1, n - groups.Count, p);
    }

    /// <summary>The variance within groups, pooled; <see langword="null"/> where none has two values.</summary>
    internal static double? VarianceWithin(IReadOnlyCollection<SampleMoments> groups)
    {
        var freedom = groups.Sum(g => g.N - 1);
        return freedom == 0 ? null : groups.Sum(g => g.SumOfSquaredDeviations) / freedom;
    }

    private static double Less(double variance, double noise) => Math.Sqrt(Math.Max(0, variance - noise));
}
