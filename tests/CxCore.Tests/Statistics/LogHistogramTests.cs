using CxKit.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class LogHistogramTests
{
    private static readonly double[] _quantiles = [0, 0.1, 0.25, 0.5, 0.9, 0.99, 1];

    // Seconds from nothing to three thousand years, small ones as often as great ones.
    private static readonly Gen<long> _number = Gen.OneOf(
        Gen.Choose(0, 3).Select(n => (long)n), Gen.Choose(0, 5000).Select(n => (long)n), Gen.Choose(1, int.MaxValue).Select(n => 50L * n));

    private static readonly Arbitrary<long[]> _numbers = Gen.ArrayOf(_number).ToArbitrary();

    [Fact]
    public void A_quantile_is_within_1_percent_of_type_7_over_all_numbers() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.NonEmptyListOf(_number).Select(n => n.ToArray()).ToArbitrary(),
        numbers => _quantiles.All(p => IsWithinOnePercent(Of(numbers).Quantile(p)!.Value, TypeSeven(numbers, p)))));

    [Fact]
    public void The_ninetieth_percentile_is_the_one_published_for_type_7()
    {
        // NIST/SEMATECH e-Handbook, 7.2.6.2: what the twelve values have beyond 95, in ten-thousandths; rule 7 gives 95.1957, rule 6 gives 95.1981.
        long[] numbers = [1772, 1567, 1937, 1959, 1442, 610, 1591, 1195, 1065, 925, 1990, 1682];

        TypeSeven(numbers, 0.9).Should().BeApproximately(1957, 0.5);
        Of(numbers).Quantile(0.9).Should().BeApproximately(1957, 19.57);
    }

    [Fact]
    public void Merging_is_adding_all() => Check.QuickThrowOnFailure(Prop.ForAll(_numbers, _numbers, (some, others) =>
    {
        var merged = Of(some);
        merged.Merge(Of(others));
        var together = Of([.. some, .. others]);
        return merged.Buckets.SequenceEqual(together.Buckets) && merged.Count == together.Count;
    }));

    [Fact]
    public void A_number_lies_in_the_bucket_of_its_logarithm() => Check.QuickThrowOnFailure(Prop.ForAll(_number.Where(n => n > 0).ToArbitrary(), LiesInTheBucketOfItsLogarithm));

    [Fact]
    public void The_numbers_beside_each_bound_lie_in_the_buckets_of_their_logarithms()
    {
        var bounds = Enumerable.Range(0, 2184).Select(bucket => (long)Math.Pow(1.01 / 0.99, bucket)).ToList();

        bounds.SelectMany(bound => new[] { bound - 1, bound, bound + 1 }).Where(n => n > 0).Should().OnlyContain(n => LiesInTheBucketOfItsLogarithm(n));
    }

    [Fact]
    public void The_powers_of_two_and_the_greatest_number_have_buckets_too() =>
        Enumerable.Range(0, 63).SelectMany(power => new[] { 1L << power, (1L << power) + ((1L << power) - 1) })
            .Should().EndWith(long.MaxValue).And.OnlyContain(n => LiesInTheBucketOfItsLogarithm(n));

    [Fact]
    public void Counting_many_is_counting_one_by_one() => Check.QuickThrowOnFailure(Prop.ForAll(_numbers, _numbers, (some, others) =>
    {
        var histogram = Of(some);
        histogram.AddAll(others);
        var together = Of([.. some, .. others]);
        return histogram.Buckets.SequenceEqual(together.Buckets) && histogram.Count == together.Count && histogram.Buckets.Sum(b => b.Value) == histogram.Count;
    }));

    [Fact]
    public void The_buckets_are_in_ascending_order_and_none_is_empty()
    {
        var histogram = Of([500, 0, 3, 500, 1, 70]);

        histogram.Buckets.Select(b => b.Key).Should().BeInAscendingOrder().And.HaveElementAt(0, int.MinValue).And.HaveElementAt(1, 0);
        histogram.Buckets.Select(b => b.Value).Should().Equal(1, 1, 1, 1, 2);
    }

    [Fact]
    public void A_negative_number_among_many_is_refused_and_none_is_counted()
    {
        var histogram = Of([7]);

        FluentActions.Invoking(() => histogram.AddAll([1, -1, 2])).Should().Throw<ArgumentOutOfRangeException>();
        histogram.Buckets.Should().Equal(Of([7]).Buckets);
        histogram.Count.Should().Be(1);
    }

    [Fact]
    public void Nothing_is_exactly_nothing()
    {
        var histogram = Of([0, 0, 0, 1000]);

        histogram.Quantile(0.5).Should().Be(0);
        histogram.AtRank(2).Should().Be(0);
        histogram.AtRank(3).Should().BeApproximately(1000, 10);
    }

    [Fact]
    public void An_empty_histogram_has_no_quantile() => new LogHistogram().Quantile(0.5).Should().BeNull();

    [Fact]
    public void A_negative_number_is_refused() =>
        FluentActions.Invoking(() => new LogHistogram().Add(-1)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void There_is_nothing_at_a_rank_outside(long rank) =>
        FluentActions.Invoking(() => Of([1, 2, 3]).AtRank(rank)).Should().Throw<ArgumentOutOfRangeException>();

    // What is stored says bucket: that this holds is what lets old tallies be merged with new ones.
    private static bool LiesInTheBucketOfItsLogarithm(long number) =>
        Of([number]).Buckets.Single().Key == (int)Math.Ceiling(Math.Log(number) / Math.Log(1.01 / 0.99));

    private static LogHistogram Of(IEnumerable<long> numbers)
    {
        var histogram = new LogHistogram();
        foreach (var number in numbers) histogram.Add(number);
        return histogram;
    }

    private static double TypeSeven(IEnumerable<long> numbers, double p)
    {
        var sorted = numbers.Order().ToList();
        var position = (sorted.Count - 1) * p;
        var rank = (int)position;
        var next = Math.Min(rank + 1, sorted.Count - 1);
        return sorted[rank] + ((position - rank) * (sorted[next] - sorted[rank]));
    }

    // The last digits are left to rounding.
    private static bool IsWithinOnePercent(double value, double exact) => Math.Abs(value - exact) <= exact * LogHistogram.RelativeError * (1 + 1e-9);
}
