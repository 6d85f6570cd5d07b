namespace CxKit.Core.Statistics.Charts;

/// <summary>
/// The cumulative sums of what goes beyond a target by more than an allowance, upwards and downwards, which find small lasting shifts
/// (E. S. Page, Biometrika 41, 1954; the tabular form of the NIST/SEMATECH e-Handbook, 6.3.2.3). A sum starts at 0 and never falls below it.
/// </summary>
/// <param name="High">The sums of excess above the target; their upper limit is the decision interval.</param>
/// <param name="Low">The sums of shortfall below the target, as positive numbers; their upper limit is the decision interval.</param>
/// <param name="Sums">The plain running sums of value − target, to be drawn: their slope is the distance from the target.</param>
public sealed record CusumChart(ControlChart High, ControlChart Low, IReadOnlyList<double> Sums)
{
    /// <summary>The chart of these values in order of time around a target; an <see cref="XmrChart"/> of quiet times gives target and sigma.</summary>
    /// <param name="values">The values.</param>
    /// <param name="target">What the values should be around.</param>
    /// <param name="allowance">k, in the unit of the values: half of the shift to be found; usually ½ sigma.</param>
    /// <param name="decisionInterval">h, in the unit of the values: the sum that signals; usually 4 or 5 sigma.</param>
    /// <exception cref="ArgumentException">There are fewer than two values, or one of them or the target is no number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Allowance or decision interval is not positive.</exception>
    public static CusumChart Of(IReadOnlyList<double> values, double target, double allowance, double decisionInterval)
    {
        ArgumentNullException.ThrowIfNull(values);
        Readings.BaselineOf(null, values.Count);
        Readings.ThrowIfNotNumbers(values.Append(target));
        Readings.ThrowIfNotPositive(allowance, nameof(allowance));
        Readings.ThrowIfNotPositive(decisionInterval, nameof(decisionInterval));
        return new CusumChart(Side(1), Side(-1), [.. Running(1, 0, double.MinValue)]);

        ControlChart Side(int sign)
        {
            var points = Running(sign, allowance, 0).Select(s => new ChartPoint(s, 0, decisionInterval)).ToList();
            return new ControlChart(0, points, [.. SignalRules.BeyondLimits(points)], null);
        }

        IEnumerable<double> Running(int sign, double off, double least)
        {
            var sum = 0.0;
            foreach (var value in values) yield return sum = Math.Max(least, sum + (sign * (value - target)) - off);
        }
    }
}
