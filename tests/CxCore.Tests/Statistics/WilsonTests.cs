using System.Text.Json;
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
        using var examples = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedFactAttribute.Folder!, "data/worked/worked_examples.json")));
        var shares = examples.RootElement.EnumerateArray().Where(e => e.GetProperty("id").GetString()!.StartsWith("wilson-", StringComparison.Ordinal)).ToList();

        shares.Should().HaveCountGreaterThan(5);
        foreach (var share in shares)
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

    private static double WidthOf(long hits, long n) => Wilson.Of(hits, n)!.Value.High - Wilson.Of(hits, n)!.Value.Low;
}
