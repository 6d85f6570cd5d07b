namespace CxKit.Core.Statistics.Charts;

internal static class SignalRules
{
    private const int Run = 8;
    private const int StepsOfTrend = 5;

    internal static IEnumerable<Signal> BeyondLimits(IReadOnlyList<ChartPoint> points) =>
        Where(SignalRule.BeyondLimits, points.Count, i => points[i].Value < points[i].Lower || points[i].Value > points[i].Upper);

    /// <summary>All patterns; sigma differs by point where the sizes behind the points do.</summary>
    internal static IReadOnlyList<Signal> All(double centre, IReadOnlyList<ChartPoint> points, IReadOnlyList<double> sigmas)
    {
        var offsets = points.Select(p => p.Value - centre).ToArray();
        var outer = offsets.Select((offset, i) => Math.Abs(offset) > 2 * sigmas[i] ? Math.Sign(offset) : 0).ToArray();
        var sides = InARow([.. offsets.Select(Math.Sign)]);
        var steps = InARow([.. points.Select((p, i) => i == 0 ? 0 : Math.Sign(p.Value - points[i - 1].Value))]);
        return [.. BeyondLimits(points)
            .Concat(Where(SignalRule.TwoOfThreeBeyondTwoSigma, outer.Length, i => outer[i] != 0 && outer.AsSpan(Math.Max(0, i - 2)..i).Contains(outer[i])))
            .Concat(Where(SignalRule.TrendOfSix, steps.Length, i => steps[i] >= StepsOfTrend))
            .Concat(Where(SignalRule.RunOfEight, sides.Length, i => sides[i] >= Run))
            .OrderBy(s => s.Index).ThenBy(s => s.Rule)];
    }

    // How many equal signs in a row end at each place; a zero starts anew.
    private static int[] InARow(int[] signs)
    {
        var lengths = new int[signs.Length];
        for (var i = 0; i < signs.Length; i++)
            lengths[i] = signs[i] == 0 ? 0 : i > 0 && signs[i] == signs[i - 1] ? lengths[i - 1] + 1 : 1;
        return lengths;
    }

    private static IEnumerable<Signal> Where(SignalRule rule, int count, Func<int, bool> isMet) =>
        Enumerable.Range(0, count).Where(isMet).Select(i => new Signal(rule, i));
}
