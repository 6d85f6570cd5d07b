using CxKit.Core.Statistics;
using CxKit.Core.Statistics.Drivers;

namespace CxKit.CxCore.Tests.Statistics.Drivers;

public sealed class DriverIntervalsTests
{
    private static readonly Sample _sample = Sample.Of(5, 3, 150);

    [Fact]
    public void The_same_seed_gives_the_same_intervals_and_another_seed_others()
    {
        var intervals = Intervals(_sample, new Resampling(1, 100));

        Intervals(_sample, new Resampling(1, 100)).Should().Equal(intervals);
        Intervals(_sample, new Resampling(2, 100)).Should().NotEqual(intervals);
        Intervals(_sample, new Resampling(1)).Should().Equal(Intervals(_sample, new Resampling(1, 1000)));
    }

    [Fact]
    public void The_order_of_the_predictors_does_not_matter()
    {
        var turned = _sample with { Predictors = [.. _sample.Predictors.Reverse()] };

        Intervals(turned, new Resampling(1, 100)).Reverse().Should().Equal(Intervals(_sample, new Resampling(1, 100)), (a, b) => Math.Abs(a.High - b.High) + Math.Abs(a.Low - b.Low) < 1e-9);
    }

    [Fact]
    public void Without_resampling_there_are_none() =>
        _sample.Analyse().Drivers.Should().OnlyContain(d => d.LmgInterval == null && d.JohnsonInterval == null);

    [Fact]
    public void More_answers_are_surer()
    {
        var few = Intervals(_sample, new Resampling(1, 400));
        var more = new Sample([.. FourTimes(_sample.Outcome)], [.. _sample.Predictors.Select(p => new Predictor(p.Name, FourTimes(p.Columns[0])))]);

        foreach (var (wide, narrow) in few.Zip(Intervals(more, new Resampling(1, 400))))
            ((narrow.High - narrow.Low) / (wide.High - wide.Low)).Should().BeApproximately(0.5, 0.12);
    }

    [Fact]
    public void The_interval_is_that_of_a_plain_bootstrap_with_other_draws()
    {
        var sample = Sample.Of(11, 2, 200);
        var columns = sample.Predictors.Select(p => p.Columns[0]).Prepend(sample.Outcome).Select(c => c.Select(v => v!.Value).ToArray()).ToList();
        var random = new Random(3);
        var firsts = new List<double>();
        for (var i = 0; i < 2000; i++)
        {
            var rows = Enumerable.Range(0, 200).Select(_ => random.Next(200)).ToArray();
            var drawn = columns.Select(c => rows.Select(r => c[r]).ToArray()).ToList();
            firsts.Add(TwoPredictors.Of(Pearson(drawn[0], drawn[1]), Pearson(drawn[0], drawn[2]), Pearson(drawn[1], drawn[2])).First);
        }

        firsts.Sort();
        var ours = sample.Analyse(new Resampling(3, 2000)).Drivers[0];
        ours.LmgInterval!.Value.Low.Should().BeApproximately(firsts[50], 0.015);
        ours.LmgInterval.Value.High.Should().BeApproximately(firsts[1949], 0.015);
        ours.JohnsonInterval!.Value.High.Should().BeApproximately(ours.LmgInterval.Value.High, 1e-9);
        (ours.LmgInterval.Value.High - ours.LmgInterval.Value.Low).Should().BeGreaterThan(0.05);
    }

    [Fact]
    public void A_resample_in_which_a_column_does_not_vary_or_says_the_same_is_no_accident()
    {
        // One answer in twelve differs: every third resample lacks it.
        double?[] outcome = [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6];
        double?[] rare = [0.3, 0.3, 0.3, 0.3, 0.3, 9, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3];
        double?[] twin = [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 7];
        double?[] almost = [7, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6];

        var findings = DriverAnalysis.Of(outcome, [new Predictor("rare", rare), new Predictor("twin", twin), new Predictor("almost", almost)], 5, new Resampling(1, 200));

        findings.Drivers[0].LmgInterval!.Value.Low.Should().Be(0);
        findings.Drivers[0].JohnsonInterval!.Value.Low.Should().Be(0);
        findings.Drivers.SelectMany(d => new[] { d.LmgInterval!.Value, d.JohnsonInterval!.Value }).Should().OnlyContain(i => i.Low >= 0 && i.Low <= i.High && i.High <= 1);
    }

    [Theory]
    [InlineData(39)]
    [InlineData(-1)]
    public void Fewer_than_forty_resamples_are_refused(int times) =>
        FluentActions.Invoking(() => _sample.Analyse(new Resampling(1, times))).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Forty_are_not() => _sample.Analyse(new Resampling(1, 40)).Refusal.Should().BeNull();

    private static IReadOnlyList<Interval> Intervals(Sample sample, Resampling resampling) =>
        [.. sample.Analyse(resampling).Drivers.Select(d => d.LmgInterval!.Value)];

    private static IReadOnlyList<double?> FourTimes(IReadOnlyList<double?> column) => [.. column, .. column, .. column, .. column];

    private static double Pearson(double[] x, double[] y)
    {
        var (mx, my) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum() / Math.Sqrt(x.Sum(a => (a - mx) * (a - mx)) * y.Sum(b => (b - my) * (b - my)));
    }
}
