using MathNet.Numerics.Distributions;

namespace CxKit.Core.Statistics;

/// <summary>By how much values rise or fall from one step to the next: the slope of the least-squares line through them (A.-M. Legendre, 1805), with Student's interval on n − 2 degrees of freedom.</summary>
/// <param name="Slope">The rise per step, in the unit of the values; negative where they fall.</param>
/// <param name="N">How many values.</param>
/// <param name="Interval">The 95 % interval of the slope; <see langword="null"/> of two values.</param>
public readonly record struct LinearTrend(double Slope, int N, Interval? Interval)
{
    /// <summary>The trend of values at these steps, such as months counted from the first; <see langword="null"/> if they are not of two different steps at least.</summary>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public static LinearTrend? Of(IReadOnlyList<(double Step, double Value)> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Any(v => !double.IsFinite(v.Step) || !double.IsFinite(v.Value))) throw new ArgumentException("A number is not finite.", nameof(values));
        if (values.Count < 2) return null;
        var (centre, mean) = (values.Average(v => v.Step), values.Average(v => v.Value));
        var squares = values.Sum(v => (v.Step - centre) * (v.Step - centre));
        if (squares == 0) return null;
        var slope = values.Sum(v => (v.Step - centre) * (v.Value - mean)) / squares;
        var residuals = values.Sum(v => Math.Pow(v.Value - mean - (slope * (v.Step - centre)), 2));
        var freedom = values.Count - 2;
        if (freedom == 0) return new LinearTrend(slope, values.Count, null);
        var half = StudentT.InvCDF(0, 1, freedom, Normal95.UpperTail) * Math.Sqrt(residuals / freedom / squares);
        return new LinearTrend(slope, values.Count, new Interval(slope - half, slope + half));
    }
}
