using MathNet.Numerics.Distributions;

namespace CxKit.Core.Statistics;

/// <summary>The interval of a count of events that come independently of each other: the exact interval of a Poisson mean (F. Garwood, Biometrika 28, 1936).</summary>
public static class PoissonInterval
{
    /// <summary>The 95 % interval of the number of events to be expected where so many were seen; it has a width at 0 too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Interval Of(long events)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        var low = events == 0 ? 0 : Gamma.InvCDF(events, 1, 1 - Normal95.UpperTail);
        return new Interval(low, Gamma.InvCDF(events + 1, 1, Normal95.UpperTail));
    }
}
