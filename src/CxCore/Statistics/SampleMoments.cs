namespace CxKit.Core.Statistics;

/// <summary>What a sample of numbers comes to: its mean and how far they lie from it. The default value is an empty sample.</summary>
public readonly record struct SampleMoments
{
    /// <summary>Moments that were kept elsewhere.</summary>
    /// <param name="mean">The mean; 0 of an empty sample.</param>
    /// <param name="sumOfSquaredDeviations">The sum of (x − mean)².</param>
    /// <param name="n">How many numbers.</param>
    /// <exception cref="ArgumentException">A number is not finite, or the sum or n is negative.</exception>
    public SampleMoments(double mean, double sumOfSquaredDeviations, long n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfLessThan(sumOfSquaredDeviations, 0);
        if (!double.IsFinite(mean + sumOfSquaredDeviations)) throw new ArgumentException("The mean or the sum is not finite.");
        (Mean, SumOfSquaredDeviations, N) = (mean, sumOfSquaredDeviations, n);
    }

    /// <summary>The mean; 0 of an empty sample.</summary>
    public double Mean { get; }

    /// <summary>The sum of (x − mean)².</summary>
    public double SumOfSquaredDeviations { get; }

    /// <summary>How many numbers.</summary>
    public long N { get; }

    /// <summary>The sample's standard deviation (n − 1); <see langword="null"/> of fewer than two numbers.</summary>
    public double? StandardDeviation => N < 2 ? null : Math.Sqrt(SumOfSquaredDeviations / (N - 1));

    /// <summary>The moments of these numbers.</summary>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public static SampleMoments Of(ReadOnlySpan<double> values)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var value in values) sum += value;
        var mean = values.IsEmpty ? 0 : sum / values.Length;
        foreach (var value in values) squares += (value - mean) * (value - mean);
        return new SampleMoments(mean, squares, values.Length);
    }

    /// <summary>The moments of a sample that was published by its mean, standard deviation (n − 1) and n.</summary>
    /// <exception cref="ArgumentException">A number is not finite or negative, or there are fewer than two.</exception>
    public static SampleMoments FromStandardDeviation(double mean, double standardDeviation, long n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(standardDeviation, 0);
        return new SampleMoments(mean, standardDeviation * standardDeviation * (n - 1), n);
    }
}
