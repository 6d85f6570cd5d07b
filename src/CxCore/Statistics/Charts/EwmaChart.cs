namespace CxKit.Core.Statistics.Charts;

/// <summary>
/// The chart of the exponentially weighted moving average, which finds small lasting shifts (S. W. Roberts, Technometrics 1, 1959):
/// z = λ·x + (1 − λ)·z from z = target; limits target ± width · sigma · √(λ/(2 − λ) · (1 − (1 − λ)^2i)) at the i-th point.
/// </summary>
public static class EwmaChart
{
    /// <summary>The chart of these values in order of time around a target; an <see cref="XmrChart"/> of quiet times gives target and sigma.</summary>
    /// <param name="values">The values.</param>
    /// <param name="target">What the values should be around.</param>
    /// <param name="sigma">The standard deviation of a value.</param>
    /// <param name="lambda">The weight of the newest value, above 0, at most 1; 0.2 to 0.3 are usual.</param>
    /// <param name="width">How many sigmas the limits are away.</param>
    /// <exception cref="ArgumentException">There are fewer than two values, or one of them or the target is no number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Sigma, lambda or width is not positive, or lambda is above 1.</exception>
    public static ControlChart Of(IReadOnlyList<double> values, double target, double sigma, double lambda = 0.2, double width = 3)
    {
        ArgumentNullException.ThrowIfNull(values);
        Readings.BaselineOf(null, values.Count);
        Readings.ThrowIfNotNumbers(values.Append(target));
        Readings.ThrowIfNotPositive(sigma, nameof(sigma));
        Readings.ThrowIfNotPositive(lambda, nameof(lambda));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lambda, 1);
        Readings.ThrowIfNotPositive(width, nameof(width));

        var points = new List<ChartPoint>(values.Count);
        var z = target;
        foreach (var value in values)
        {
            z += lambda * (value - z);
            var half = width * sigma * Math.Sqrt(lambda / (2 - lambda) * (1 - Math.Pow(1 - lambda, 2 * (points.Count + 1))));
            points.Add(new ChartPoint(z, target - half, target + half));
        }

        return new ControlChart(target, points, [.. SignalRules.BeyondLimits(points)], null);
    }
}
