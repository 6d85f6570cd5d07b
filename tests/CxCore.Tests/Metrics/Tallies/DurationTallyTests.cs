using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Statistics;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.Tallies;

public sealed class DurationTallyTests() : TallyLaws("mttr", Gen.OneOf(
    Gen.Choose(-100, 100).Select(n => (long)n), Gen.Choose(0, int.MaxValue).Select(n => (long)n), Gen.Choose(1, int.MaxValue).Select(n => 1000L * n)))
{
    private static readonly FigureDefinition _hours = MetricCatalogue.Find("mttr.mean")!;

    [Fact]
    public void A_duration_may_count_for_more_than_itself()
    {
        var tally = new DurationTally();
        tally.Add(3600, 3);
        tally.Add(18_000, 1);
        tally.Add(18_000, 1);

        var figure = tally.WeightedMean(_hours);

        // Σw = 5, Σw² = 11: (3 × 1 + 2 × 5) ÷ 5 hours, variance (3 + 50) ÷ 5 − 2.6², effective n 25 ÷ 11.
        (figure.Value, figure.N).Should().Be((2.6, 3));
        figure.Interval.Should().NotBeNull();
        var expected = MeanInterval.Of(new WeightedSums(5, 11, 13, 53))!.Value;
        figure.Interval!.Value.Low.Should().BeApproximately(expected.Low, 1e-9);
        figure.Interval!.Value.High.Should().BeApproximately(expected.High, 1e-9);
        new DurationTally().WeightedMean(_hours).Should().Be(new Figure(_hours, null, 0, null));
    }

    [Fact]
    public void The_mean_is_given_in_hours()
    {
        var figure = Of(3600, 7200, 10800).Mean(_hours);

        // Standard deviation 1 h, t(2) = 4.3027: 2 h ± 2.4841 h.
        figure.Value.Should().BeApproximately(2, 1e-12);
        figure.N.Should().Be(3);
        figure.Interval!.Value.Low.Should().BeApproximately(2 - 2.4841, 0.0001);
        figure.Interval!.Value.High.Should().BeApproximately(2 + 2.4841, 0.0001);
    }

    [Fact]
    public void The_sum_of_numbers_too_great_for_a_double_is_exact()
    {
        // 2⁵³ + 1 is no double: one sum rounded on the way would miss the mean by a half.
        const long odd = (1L << 53) + 1;

        Of(odd, 1).Mean(_hours).Value.Should().Be(((1L << 52) + 1) / 3600.0);
    }

    [Fact]
    public void The_sums_of_many_are_as_exact()
    {
        // Each square is near 2¹²⁶: no 64 bits hold it, and together the numbers are more than 2⁶³.
        long[] numbers = [long.MaxValue, long.MaxValue - 2];
        var tally = new DurationTally();
        tally.AddAll(numbers);

        tally.ToBytes().Should().Equal(Of(numbers).ToBytes());
        tally.Mean(_hours).Value.Should().Be(long.MaxValue / 3600.0);
    }

    [Fact]
    public void Nothing_among_many_is_a_duration_and_less_is_not()
    {
        var tally = new DurationTally();
        tally.AddAll([0, -1, 3600, long.MinValue]);

        (tally.N, tally.Negative).Should().Be((2, 2));
        tally.Mean(_hours).Value.Should().Be(0.5);
    }

    [Fact]
    public void Small_differences_of_great_numbers_are_not_lost()
    {
        // Two numbers 2 apart: standard deviation √2, standard error 1, t(1) = 12.706.
        const long great = 1_000_000_000_000;
        var interval = Of(great, great + 2).Mean(_hours).Interval!.Value;

        ((interval.High - interval.Low) * 3600 / 2).Should().BeApproximately(12.706, 0.001);
    }

    [Fact]
    public void Negative_durations_are_counted_apart()
    {
        var tally = Of(-1, 3600, -7200);

        tally.Negative.Should().Be(2);
        tally.N.Should().Be(1);
        tally.Mean(_hours).Value.Should().Be(1);
        tally.Quantile(_hours, 0.5).Value.Should().BeApproximately(1, 0.01);
    }

    [Fact]
    public void Negative_durations_survive_merging_and_storing()
    {
        var tally = Of(-1, 5);
        tally.Merge(Of(-2));
        tally.Merge(Of(-3, -4).ToBytes());

        tally.Negative.Should().Be(4);
    }

    [Fact]
    public void A_quantile_has_the_interval_of_its_ranks()
    {
        // Of ten values, the median lies between the second and the ninth.
        var figure = Of([.. Enumerable.Range(1, 10).Select(h => h * 3600L)]).Quantile(_hours, 0.5);

        figure.Value.Should().BeApproximately(5.5, 0.055);
        figure.Interval!.Value.Low.Should().BeApproximately(2, 0.02);
        figure.Interval!.Value.High.Should().BeApproximately(9, 0.09);
    }

    [Fact]
    public void Too_few_durations_have_a_quantile_without_interval()
    {
        var figure = Of(3600, 3600).Quantile(_hours, 0.5);

        figure.Value.Should().BeApproximately(1, 0.01);
        figure.Interval.Should().BeNull();
    }

    [Fact]
    public void All_durations_together_are_a_full_count()
    {
        Of(3600, 5400, -7200).Total(_hours).Should().Be(Figure.FullCount(_hours, 2.5, 2));
        Of(-5).Total(_hours).Should().Be(Figure.FullCount(_hours, null, 0));
    }

    [Fact]
    public void No_durations_have_no_value()
    {
        Of(-5).Mean(_hours).Should().Be(new Figure(_hours, null, 0, null));
        Of(-5).Quantile(_hours, 0.9).Should().Be(new Figure(_hours, null, 0, null));
    }

    private static DurationTally Of(params long[] seconds)
    {
        var tally = new DurationTally();
        Array.ForEach(seconds, tally.Add);
        return tally;
    }
}
