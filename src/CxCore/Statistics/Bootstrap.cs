using MathNet.Numerics.Random;

namespace CxKit.Core.Statistics;

/// <summary>
/// The interval of any statistic of a sample, such as the mean of skewed numbers or their lower decile: the percentile interval of what the
/// statistic comes to in samples drawn from the sample with replacement (B. Efron, The Annals of Statistics 7, 1979). It needs no assumption
/// on the distribution, and more than a handful of numbers: of fewer than about twenty it is too narrow.
/// </summary>
public static class Bootstrap
{
    /// <summary>The 95 % interval, the same one for the same seed; <see langword="null"/> of fewer than two numbers.</summary>
    /// <param name="sample">The numbers.</param>
    /// <param name="statistic">What is asked of the numbers: a finite number for any of their samples.</param>
    /// <param name="seed">What the draws start from.</param>
    /// <param name="resamples">How many samples are drawn, 40 or more: fewer have no value beyond the interval.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are to be fewer than 40 resamples.</exception>
    /// <exception cref="ArgumentException">The statistic is not finite.</exception>
    public static Interval? Of(ReadOnlySpan<double> sample, Func<ReadOnlySpan<double>, double> statistic, int seed, int resamples = 2000)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 40);
        if (sample.Length < 2) return null;
        var random = new Xoshiro256StarStar(seed, threadSafe: false);
        var (drawn, found) = (new double[sample.Length], new double[resamples]);
        for (var r = 0; r < resamples; r++)
        {
            for (var i = 0; i < drawn.Length; i++) drawn[i] = sample[random.Next(sample.Length)];
            found[r] = statistic(drawn);
            if (!double.IsFinite(found[r])) throw new ArgumentException("The statistic is not finite.", nameof(statistic));
        }

        Array.Sort(found);
        return new Interval(
            Quantile.Of(found, 1 - Normal95.UpperTail, QuantileRule.Type7)!.Value, Quantile.Of(found, Normal95.UpperTail, QuantileRule.Type7)!.Value);
    }
}
