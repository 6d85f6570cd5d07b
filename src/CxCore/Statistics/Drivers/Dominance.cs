using System.Numerics;

namespace CxKit.Core.Statistics.Drivers;

/// <summary>What a predictor adds to the sets that lack it.</summary>
internal static class Dominance
{
    /// <summary>The average gain in R² by the size of the set that the predictor is added to.</summary>
    internal static double[] ByLevel(double[] rSquared, int predictor)
    {
        var bit = 1 << predictor;
        var levels = BitOperations.Log2((uint)rSquared.Length);
        var (gains, sets) = (new double[levels], new int[levels]);
        for (var set = 0; set < rSquared.Length; set++)
        {
            if ((set & bit) != 0) continue;
            var level = BitOperations.PopCount((uint)set);
            gains[level] += rSquared[set | bit] - rSquared[set];
            sets[level]++;
        }

        return [.. gains.Zip(sets, (gain, count) => gain / count)];
    }

    /// <summary>Whether one predictor adds more than another to every set that lacks both.</summary>
    internal static bool IsComplete(double[] rSquared, int predictor, int other) =>
        Enumerable.Range(0, rSquared.Length).Where(set => (set & ((1 << predictor) | (1 << other))) == 0)
            .All(set => rSquared[set | (1 << predictor)] > rSquared[set | (1 << other)]);
}
