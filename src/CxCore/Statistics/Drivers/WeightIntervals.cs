using MathNet.Numerics.Random;
using MathNet.Numerics.Statistics;

namespace CxKit.Core.Statistics.Drivers;

/// <summary>
/// Bootstrap percentile intervals of the predictors' weights (B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap, 1993, §13.3). A
/// column that does not vary within a resample, or that the others explain there, explains nothing in it.
/// </summary>
internal static class WeightIntervals
{
    internal static IReadOnlyList<(Interval Lmg, Interval Johnson)> Of(CompleteRows rows, ColumnGroups groups, Resampling resampling)
    {
        var random = new Xoshiro256StarStar(resampling.Seed, threadSafe: false);
        var lmg = new double[groups.Count][];
        var johnson = new double[groups.Count][];
        for (var group = 0; group < groups.Count; group++) (lmg[group], johnson[group]) = (new double[resampling.Times], new double[resampling.Times]);

        var times = new int[rows.N];
        for (var resample = 0; resample < resampling.Times; resample++)
        {
            Array.Clear(times);
            for (var i = 0; i < times.Length; i++) times[random.Next(times.Length)]++;
            var weights = Weights.Of(rows.Correlations(times), groups);
            for (var group = 0; group < groups.Count; group++)
                (lmg[group][resample], johnson[group][resample]) = (weights.ByLevel[group].Average(), weights.Johnson[group]);
        }

        return [.. lmg.Zip(johnson, (l, j) => (Percentiles(l), Percentiles(j)))];
    }

    private static Interval Percentiles(double[] values)
    {
        Array.Sort(values);
        return new Interval(
            SortedArrayStatistics.QuantileCustom(values, 1 - Normal95.UpperTail, QuantileDefinition.R7),
            SortedArrayStatistics.QuantileCustom(values, Normal95.UpperTail, QuantileDefinition.R7));
    }
}
