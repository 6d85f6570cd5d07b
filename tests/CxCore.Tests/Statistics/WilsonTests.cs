using CxKit.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class WilsonTests
{
    private static readonly Arbitrary<(int Hits, int N)> _shares =
        (from n in Gen.Choose(1, 5000) from hits in Gen.Choose(0, n) select (hits, n)).ToArbitrary();

    [Theory]
    [InlineData(819, 1858, 41.8367, 46.3471)]
    [InlineData(21, 1858, 0.7404, 1.7217)]
    [InlineData(959, 1858, 49.3413, 53.8813)]
    [InlineData(265, 1852, 12.7879, 15.9776)]
    [InlineData(0, 56, 0, 6.4194)]
    [InlineData(1, 23, 0.7717, 20.9912)]
    [InlineData(301, 1611, 16.8560, 20.6611)]
    [InlineData(12369, 15215, 80.6673, 81.9065)]
    public void A_share_has_the_interval_that_was_published_for_it(long hits, long n, double low, double high)
    {
        var interval = Wilson.Of(hits, n)!.Value;

        (interval.Low * 100).Should().BeApproximately(low, 0.00005);
        (interval.High * 100).Should().BeApproximately(high, 0.00005);
    }

    [SharedFact]
    public void The_worked_examples_are_met_within_their_tolerance()
    {
        string[] shares = ["18-of-20", "4-of-20", "4-of-200", "190-of-200", "19-of-38", "1-of-30", "29-of-30", "0-of-30", "30-of-30"];
        foreach (var share in shares.Select(s => WorkedExamples.Get($"wilson-{s}")))
        {
            var (input, published) = (share.GetProperty("input"), share.GetProperty("published"));
            var tolerance = share.GetProperty("tolerance").GetDouble();
            var interval = Wilson.Of(input.GetProperty("k").GetInt64(), input.GetProperty("n").GetInt64())!.Value;
            interval.Low.Should().BeApproximately(published.GetProperty("low").GetDouble(), tolerance);
            interval.High.Should().BeApproximately(published.GetProperty("high").GetDouble(), tolerance);
        }
    }

    [Fact]
    public void An_interval_contains_its_share_and_stays_between_0_and_1() => Check.QuickThrowOnFailure(Prop.ForAll(_shares, share =>
    {
        var interval = Wilson.Of(share.Hits, share.N)!.Value;
        var value = share.Hits / (double)share.N;
        return 0 <= interval.Low && interval.Low <= value && value <= interval.High && interval.High <= 1 && interval.Low < interval.High;
    }));

    [Fact]
    public void The_same_share_of_more_is_surer() => Check.QuickThrowOnFailure(Prop.ForAll(_shares, share =>
        WidthOf(share.Hits * 10L, share.N * 10L) < WidthOf(share.Hits, share.N)));

    [Fact]
    public void No_hit_and_only_hits_mirror_each_other()
    {
        var (none, all) = (Wilson.Of(0, 20)!.Value, Wilson.Of(20, 20)!.Value);

        none.Low.Should().Be(0);
        all.High.Should().Be(1);
        none.High.Should().BeApproximately(1 - all.Low, 1e-12).And.BeGreaterThan(0.1);
    }

    [Fact]
    public void A_share_of_nothing_has_no_interval() => Wilson.Of(0, 0).Should().BeNull();

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    public void More_hits_than_there_can_be_are_refused(long hits, long n) =>
        FluentActions.Invoking(() => Wilson.Of(hits, n)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void A_share_that_weighs_twelve_and_a_half_answers_has_the_interval_of_the_formula()
    {
        // (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n), computed apart.
        var interval = Wilson.OfShare(0.25, 12.5)!.Value;

        interval.Low.Should().BeApproximately(0.09075438114722878, 1e-12);
        interval.High.Should().BeApproximately(0.5267828247670151, 1e-12);
    }

    [Fact]
    public void A_share_of_nearly_nothing_stays_inside_its_interval() =>
        Wilson.OfShare(1e-18, 10)!.Value.Low.Should().BeLessThanOrEqualTo(1e-18).And.BeGreaterThanOrEqualTo(0);

    [Fact]
    public void A_share_of_nearly_all_stays_inside_its_interval() =>
        Wilson.OfShare(1 - 1e-16, 10)!.Value.High.Should().BeGreaterThanOrEqualTo(1 - 1e-16).And.BeLessThanOrEqualTo(1);

    [Fact]
    public void A_share_without_weight_has_no_interval() => Wilson.OfShare(0.5, 0).Should().BeNull();

    [Theory]
    [InlineData(-0.001, 3)]
    [InlineData(1.001, 3)]
    [InlineData(0.5, -0.001)]
    [InlineData(double.NaN, 3)]
    [InlineData(0.5, double.NaN)]
    public void What_is_no_share_is_refused(double share, double n) =>
        FluentActions.Invoking(() => Wilson.OfShare(share, n)).Should().Throw<ArgumentOutOfRangeException>();

    private static double WidthOf(long hits, long n) => Wilson.Of(hits, n)!.Value.High - Wilson.Of(hits, n)!.Value.Low;
}
