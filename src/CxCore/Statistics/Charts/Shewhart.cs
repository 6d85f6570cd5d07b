namespace CxKit.Core.Statistics.Charts;

/// <summary>Limits three sigma from the centre, kept within what the values can be (W. A. Shewhart, Economic Control of Quality of Manufactured Product, 1931).</summary>
internal static class Shewhart
{
    internal static ControlChart Of(
        double centre, IEnumerable<double> values, IReadOnlyList<double> sigmas, int baseline, double least = double.MinValue, double most = double.MaxValue)
    {
        var points = values.Select((v, i) => new ChartPoint(v, Math.Max(least, centre - (3 * sigmas[i])), Math.Min(most, centre + (3 * sigmas[i])))).ToList();
        return new ControlChart(centre, points, SignalRules.All(centre, points, sigmas), baseline);
    }
}
