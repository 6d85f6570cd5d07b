using CxKit.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Interval = CxKit.Core.Statistics.Interval;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class NewcombeTests
{
    private static readonly Gen<(int Hits, int N)> _share = from n in Gen.Choose(1, 500) from hits in Gen.Choose(0, n) select (hits, n);
    private static readonly Arbitrary<((int Hits, int N) First, (int Hits, int N) Second)> _pairs = Gen.Zip(_share, _share).ToArbitrary();

    // R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1)]
    [InlineData(10, 10, 0, 10, 0.6075, 1)]
    public void A_difference_has_the_interval_of_the_paper(long hits, long n, long otherHits, long otherN, double low, double high)
    {
        var interval = Newcombe.Of(hits, n, otherHits, otherN)!.Value;

        interval.Low.Should().BeApproximately(low, 0.00005);
        interval.High.Should().BeApproximately(high, 0.00005);
    }

    [Fact]
    public void An_interval_contains_the_difference_and_stays_between_minus_1_and_1() => Check.QuickThrowOnFailure(Prop.ForAll(_pairs, pair =>
    {
        var (interval, difference) = (Of(pair.First, pair.Second), Difference(pair.First, pair.Second));
        return -1 <= interval.Low && interval.Low <= difference && difference <= interval.High && interval.High <= 1 && interval.Low < interval.High;
    }));

    [Fact]
    public void The_other_way_round_the_interval_is_mirrored() => Check.QuickThrowOnFailure(Prop.ForAll(_pairs, pair =>
    {
        var (there, back) = (Of(pair.First, pair.Second), Of(pair.Second, pair.First));
        return Math.Abs(there.Low + back.High) < 1e-12 && Math.Abs(there.High + back.Low) < 1e-12;
    }));

    [Fact]
    public void The_same_shares_of_more_are_surer() => Check.QuickThrowOnFailure(Prop.ForAll(_pairs, pair =>
        Width(Of(Four(pair.First), Four(pair.Second))) < Width(Of(pair.First, pair.Second))));

    [Theory]
    [InlineData(0, 0, 1, 2)]
    [InlineData(1, 2, 0, 0)]
    public void A_share_of_nothing_differs_from_nothing(long hits, long n, long otherHits, long otherN) =>
        Newcombe.Of(hits, n, otherHits, otherN).Should().BeNull();

    [Theory]
    [InlineData(3, 2, 1, 2)]
    [InlineData(1, 2, 3, 2)]
    [InlineData(-1, 2, 1, 2)]
    public void More_hits_than_there_can_be_are_refused(long hits, long n, long otherHits, long otherN) =>
        FluentActions.Invoking(() => Newcombe.Of(hits, n, otherHits, otherN)).Should().Throw<ArgumentOutOfRangeException>();

    private static Interval Of((int Hits, int N) first, (int Hits, int N) second) => Newcombe.Of(first.Hits, first.N, second.Hits, second.N)!.Value;

    private static double Difference((int Hits, int N) first, (int Hits, int N) second) => (first.Hits / (double)first.N) - (second.Hits / (double)second.N);

    private static (int Hits, int N) Four((int Hits, int N) share) => (share.Hits * 4, share.N * 4);

    private static double Width(Interval interval) => interval.High - interval.Low;
}
