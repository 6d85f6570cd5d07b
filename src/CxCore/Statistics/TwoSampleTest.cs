using MathNet.Numerics;

namespace CxKit.Core.Statistics;

/// <summary>Whether two samples differ by more than chance.</summary>
/// <param name="Difference">The figure of the first less that of the second, in its unit.</param>
/// <param name="StandardError">The standard error of the difference that was tested, in the same unit.</param>
/// <param name="Statistic">The difference in standard errors: z, or t where there are degrees of freedom.</param>
/// <param name="DegreesOfFreedom">Those of Student's t; <see langword="null"/> for z.</param>
/// <param name="P">How often chance alone brings a difference as great in either direction, 0 to 1.</param>
/// <param name="Interval">The 95 % interval of the difference.</param>
public readonly record struct TwoSampleTest(
    double Difference, double StandardError, double Statistic, double? DegreesOfFreedom, double P, Interval Interval)
{
    internal static TwoSampleTest Normal(double difference, double standardError, Interval interval)
    {
        var z = difference / standardError;
        // The tail itself: one less the distribution function would lose the small ones.
        return new TwoSampleTest(difference, standardError, z, null, SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2), interval);
    }
}
