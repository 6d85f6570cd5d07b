namespace CxKit.Core.Statistics.Charts;

/// <summary>
/// The chart of single values and of their moving ranges, for one figure a week or month (W. A. Shewhart; D. J. Wheeler, Understanding
/// Variation, 1993): limits at the mean ± 3 · mean moving range / 1.128, and 3.267 · mean moving range.
/// </summary>
/// <param name="Values">The single values.</param>
/// <param name="MovingRanges">The moving ranges: its point i is the step from value i to value i + 1, regardless of direction.</param>
/// <param name="Sigma">The standard deviation that the steps of the baseline speak of, in the unit of the values.</param>
public sealed record XmrChart(ControlChart Values, ControlChart MovingRanges, double Sigma)
{
    /// <summary>The chart of these values in order of time; limits come from the first <paramref name="baseline"/> values, from all unless said.</summary>
    /// <exception cref="ArgumentException">There are fewer than two values, or one is no number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The baseline is below 2 or above the number of values.</exception>
    public static XmrChart Of(IReadOnlyList<double> values, int? baseline = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var first = Readings.BaselineOf(baseline, values.Count);
        Readings.ThrowIfNotNumbers(values);
        var ranges = values.Skip(1).Select((v, i) => Math.Abs(v - values[i])).ToList();
        var meanRange = ranges.Take(first - 1).Average();
        var sigma = meanRange / RangeConstants.MeanRange(2);
        var steps = ranges.Select(r => new ChartPoint(r, 0, RangeConstants.UpperOfTwo * meanRange)).ToList();
        return new XmrChart(
            Shewhart.Of(Readings.Mean([.. values.Take(first)]), values, [.. values.Select(_ => sigma)], first),
            new ControlChart(meanRange, steps, [.. SignalRules.BeyondLimits(steps)], first),
            sigma);
    }
}
