using CxKit.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Interval = CxKit.Core.Statistics.Interval;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class QuantileTests
{
    private static readonly Arbitrary<double[]> _sorted =
        Gen.Choose(-10_000, 10_000).Select(n => n / 8.0).NonEmptyListOf().Select(n => n.Order().ToArray()).ToArbitrary();

    private static readonly double[] _quantiles = [0, 0.01, 0.1, 0.25, 0.5, 0.9, 0.99, 1];

    [SharedFact]
    public void The_three_rules_give_what_the_handbook_publishes()
    {
        var example = WorkedExamples.Get("percentile-nist");
        var (published, tolerance) = (example.GetProperty("published"), example.GetProperty("tolerance").GetDouble());
        var p = example.GetProperty("input").GetProperty("p").GetDouble();
        var sorted = example.GetProperty("input").GetProperty("values").EnumerateArray().Select(v => v.GetDouble()).Order().ToArray();

        Quantile.Of(sorted, p, QuantileRule.Type6).Should().BeApproximately(published.GetProperty("R6").GetDouble(), tolerance);
        Quantile.Of(sorted, p, QuantileRule.Type7).Should().BeApproximately(published.GetProperty("R7").GetDouble(), tolerance);
        Quantile.Of(sorted, p, QuantileRule.Type8).Should().BeApproximately(published.GetProperty("R8").GetDouble(), tolerance);
    }

    // Of 10, 20, 30, 40: ranks 2.5 at the median; at 0.3 by rule 1.5, 1.9, 1.6333 and 2; at 0.9 by rule 4 (cut), 3.7, 4 (cut) and 4.
    [Theory]
    [InlineData(0.5, 25, 25, 25, 20)]
    [InlineData(0.3, 15, 19, 16.333333333333333, 20)]
    [InlineData(0.9, 40, 37, 40, 40)]
    [InlineData(0.1, 10, 13, 10, 10)]
    [InlineData(0.25, 12.5, 17.5, 14.166666666666667, 10)]
    [InlineData(0.26, 13, 17.8, 14.6, 20)]
    [InlineData(0, 10, 10, 10, 10)]
    [InlineData(1, 40, 40, 40, 40)]
    public void Each_rule_has_its_rank(double p, double type6, double type7, double type8, double nearest)
    {
        double[] sorted = [10, 20, 30, 40];

        Quantile.Of(sorted, p, QuantileRule.Type6).Should().BeApproximately(type6, 1e-9);
        Quantile.Of(sorted, p, QuantileRule.Type7).Should().BeApproximately(type7, 1e-9);
        Quantile.Of(sorted, p, QuantileRule.Type8).Should().BeApproximately(type8, 1e-9);
        Quantile.Of(sorted, p, QuantileRule.NearestRank).Should().Be(nearest);
    }

    [Fact]
    public void The_nearest_rank_is_the_first_that_the_share_does_not_exceed()
    {
        // 0.07 · 100 is 7.000000000000001 in doubles: the rank is 7 all the same.
        double[] hundred = [.. Enumerable.Range(1, 100)];

        foreach (var rank in hundred) Quantile.Of(hundred, rank / 100, QuantileRule.NearestRank).Should().Be(rank);
    }

    [Fact]
    public void A_quantile_is_never_outside_its_numbers_and_rises_with_p() => Check.QuickThrowOnFailure(Prop.ForAll(_sorted, sorted =>
        Enum.GetValues<QuantileRule>().All(rule =>
        {
            var found = _quantiles.Select(p => Quantile.Of(sorted, p, rule)!.Value).ToList();
            return found.SequenceEqual(found.Order()) && found[0] == sorted[0] && found[^1] == sorted[^1];
        })));

    [Fact]
    public void Rule_7_turned_upside_down_is_itself() => Check.QuickThrowOnFailure(Prop.ForAll(_sorted, sorted =>
    {
        double[] negated = [.. sorted.Select(n => -n).Order()];
        return Math.Abs(Quantile.Of(sorted, 0.25, QuantileRule.Type7)!.Value + Quantile.Of(negated, 0.75, QuantileRule.Type7)!.Value) < 1e-9;
    }));

    [Fact]
    public void An_interval_contains_the_quantile_by_any_rule() => Check.QuickThrowOnFailure(Prop.ForAll(_sorted, sorted =>
        Quantile.IntervalOf(sorted, 0.5) is not { } interval
        || Enum.GetValues<QuantileRule>().Select(rule => Quantile.Of(sorted, 0.5, rule)).All(q => interval.Low <= q && q <= interval.High)));

    [Fact]
    public void Of_ten_numbers_the_second_and_the_ninth_enclose_the_median() =>
        Quantile.IntervalOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.5).Should().Be(new Interval(2, 9));

    [Fact]
    public void Too_few_numbers_have_no_interval_and_none_have_no_quantile()
    {
        Quantile.IntervalOf([1, 2, 3, 4, 5], 0.5).Should().BeNull();
        Quantile.Of([], 0.5, QuantileRule.Type7).Should().BeNull();
        Quantile.Of([7], 0.5, QuantileRule.Type7).Should().Be(7);
        Quantile.Of([7, 7], 0.5, QuantileRule.Type7).Should().Be(7);
    }

    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    [InlineData(double.NaN)]
    public void A_quantile_outside_of_0_and_1_is_refused(double p) =>
        FluentActions.Invoking(() => Quantile.Of([1, 2], p, QuantileRule.Type7)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void A_rule_that_is_none_is_refused() =>
        FluentActions.Invoking(() => Quantile.Of([1, 2], 0.5, (QuantileRule)4)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("There is no such rule.*");

    [Theory]
    [InlineData(2, 1, "*ascending*")]
    [InlineData(double.NaN, 1, "*finite*")]
    [InlineData(double.NegativeInfinity, 1, "*finite*")]
    [InlineData(1, double.PositiveInfinity, "*finite*")]
    public void Numbers_out_of_order_are_refused(double first, double second, string sentence)
    {
        FluentActions.Invoking(() => Quantile.Of([first, second], 0.5, QuantileRule.Type7)).Should().Throw<ArgumentException>().WithMessage(sentence);
        FluentActions.Invoking(() => Quantile.IntervalOf([first, second], 0.5)).Should().Throw<ArgumentException>().WithMessage(sentence);
    }
}
