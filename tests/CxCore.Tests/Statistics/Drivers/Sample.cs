using CxKit.Core.Statistics.Drivers;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Statistics.Drivers;

/// <summary>Answers that go together: each column holds some of a common mood, and the outcome some of each column.</summary>
internal sealed record Sample(double?[] Outcome, Predictor[] Predictors)
{
    internal static Gen<Sample> OfPredictors(int least, int most) =>
        from seed in Gen.Choose(0, 1_000_000) from count in Gen.Choose(least, most) from rows in Gen.Choose(100, 200) select Of(seed, count, rows);

    internal static Sample Of(int seed, int count, int rows)
    {
        var random = new Random(seed);
        var mood = Column(rows, _ => random.NextDouble());
        var columns = Enumerable.Range(0, count).Select(_ => Column(rows, i => mood[i]!.Value + random.NextDouble())).ToList();
        var slopes = columns.Select(_ => (random.NextDouble() * 2) - 0.5).ToList();
        var outcome = Column(rows, i => columns.Zip(slopes, (c, s) => c[i]!.Value * s).Sum() + random.NextDouble());
        return new Sample(outcome, [.. columns.Select((c, p) => new Predictor($"q{p}", c))]);
    }

    internal DriverFindings Analyse(Resampling? resampling = null) => DriverAnalysis.Of(Outcome, Predictors, 0, resampling);

    private static double?[] Column(int rows, Func<int, double> value) => [.. Enumerable.Range(0, rows).Select(i => (double?)value(i))];
}
