using MathNet.Numerics.Distributions;

namespace CxKit.Core.Statistics;

/// <summary>Whether two means differ, of samples that need not vary alike: the t test with the degrees of freedom of B. L. Welch (Biometrika 34, 1947).</summary>
public static class WelchTest
{
    /// <summary>The first mean less the second.</summary>
    /// <returns><see langword="null"/> if a sample has fewer than two values, or neither varies.</returns>
    public static TwoSampleTest? Of(SampleMoments first, SampleMoments second)
    {
        if (first.N < 2 || second.N < 2) return null;
        var (a, b) = (SquaredError(first), SquaredError(second));
        var standardError = Math.Sqrt(a + b);
        if (standardError == 0) return null;
        // Of the two shares of the squared error, so that no square of a small number vanishes.
        var (p, q) = (a / (a + b), b / (a + b));
        var freedom = 1 / ((p * p / (first.N - 1)) + (q * q / (second.N - 1)));
        var difference = first.Mean - second.Mean;
        var (t, half) = (difference / standardError, StudentT.InvCDF(0, 1, freedom, Normal95.UpperTail) * standardError);
        return new TwoSampleTest(difference, standardError, t, freedom, 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(t)), new Interval(difference - half, difference + half));
    }

    private static double SquaredError(SampleMoments sample) => sample.SumOfSquaredDeviations / (sample.N - 1) / sample.N;
}
