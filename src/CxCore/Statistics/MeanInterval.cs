using MathNet.Numerics.Distributions;

namespace CxKit.Core.Statistics;

/// <summary>The interval of a mean: Student's t with the sample's standard deviation (n − 1).</summary>
public static class MeanInterval
{
    private static readonly Remembered<double, double> _t = new(freedom => StudentT.InvCDF(0, 1, freedom, Normal95.UpperTail));

    /// <summary>The 95 % interval; <see langword="null"/> for fewer than two values.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="sumOfSquaredDeviations">The sum of (x − mean)².</param>
    /// <param name="n">How many values.</param>
    public static Interval? Of(double mean, double sumOfSquaredDeviations, long n) => Around(mean, sumOfSquaredDeviations, n);

    /// <summary>The 95 % interval of a weighted mean, with Kish's effective n in the place of n; <see langword="null"/> if that is below two.</summary>
    public static Interval? Of(WeightedSums sums) =>
        sums.Mean is { } mean ? Around(mean, sums.Variance * sums.EffectiveN, sums.EffectiveN) : null;

    private static Interval? Around(double mean, double sumOfSquaredDeviations, double n)
    {
        if (n < 2) return null;
        var standardError = Math.Sqrt(Math.Max(0, sumOfSquaredDeviations) / (n - 1) / n);
        var half = _t.Of(n - 1) * standardError;
        return new Interval(mean - half, mean + half);
    }
}
