namespace CxKit.Core.Statistics.Charts;

/// <summary>
/// The chart of the means of subgroups of one size: mean of means ± 3 · sigma / √size, where sigma = mean range / d2 (NIST/SEMATECH e-Handbook, 6.3.2.1).
/// </summary>
/// <param name="Means">The means of the subgroups.</param>
/// <param name="Sigma">The standard deviation of single values within a subgroup that the ranges of the baseline speak of.</param>
public sealed record XbarChart(ControlChart Means, double Sigma)
{
    /// <summary>The chart of these subgroups in order of time; limits come from the first <paramref name="baseline"/> subgroups, from all unless said.</summary>
    /// <exception cref="ArgumentException">There are fewer than two subgroups, they are not of one size from 2 to 10, or a value is no number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The baseline is below 2 or above the number of subgroups.</exception>
    public static XbarChart Of(IReadOnlyList<IReadOnlyList<double>> subgroups, int? baseline = null)
    {
        ArgumentNullException.ThrowIfNull(subgroups);
        var first = Readings.BaselineOf(baseline, subgroups.Count);
        var size = subgroups[0].Count;
        if (size is < 2 or > RangeConstants.LargestSubgroup || subgroups.Any(s => s.Count != size))
            throw new ArgumentException("The subgroups are all of one size from 2 to 10.", nameof(subgroups));
        foreach (var subgroup in subgroups) Readings.ThrowIfNotNumbers(subgroup);

        var means = subgroups.Select(Readings.Mean).ToList();
        var sigma = subgroups.Take(first).Average(s => s.Max() - s.Min()) / RangeConstants.MeanRange(size);
        var sigmas = subgroups.Select(_ => sigma / Math.Sqrt(size)).ToList();
        return new XbarChart(Shewhart.Of(Readings.Mean(means[..first]), means, sigmas, first), sigma);
    }
}
