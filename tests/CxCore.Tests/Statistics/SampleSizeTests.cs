using CxKit.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class SampleSizeTests
{
    private const double Z = 1.959963984540054;

    private static readonly Arbitrary<(double HalfWidth, double Share, long Population)> _wishes = (
        from half in Gen.Choose(5, 400)
        from share in Gen.Choose(1, 999)
        from population in Gen.Choose(2, 100_000)
        select (half / 1000.0, share / 1000.0, (long)population)).ToArbitrary();

    // The polls' well-known 385 and 1068; of a population, R. V. Krejcie and D. W. Morgan, Educational and Psychological Measurement 30, 1970, table 1.
    [Theory]
    [InlineData(0.05, null, 385)]
    [InlineData(0.03, null, 1068)]
    [InlineData(0.05, 100L, 80)]
    [InlineData(0.05, 1000L, 278)]
    [InlineData(0.05, 10_000L, 370)]
    public void A_share_of_which_nothing_is_known_takes_the_published_number(double halfWidth, long? population, long n) =>
        SampleSize.ForShare(halfWidth, population: population).Should().Be(n);

    [Fact]
    public void So_many_answers_give_the_wished_interval_and_one_fewer_does_not() => Check.QuickThrowOnFailure(Prop.ForAll(_wishes, wish =>
    {
        var n = SampleSize.ForShare(wish.HalfWidth, wish.Share);
        return HalfWidth(wish.Share, n) <= wish.HalfWidth && (n == 1 || HalfWidth(wish.Share, n - 1) > wish.HalfWidth);
    }));

    [Fact]
    public void So_many_of_a_population_give_the_wished_interval_and_one_fewer_does_not() => Check.QuickThrowOnFailure(Prop.ForAll(_wishes, wish =>
    {
        var n = SampleSize.ForShare(wish.HalfWidth, wish.Share, wish.Population);
        return n <= wish.Population && HalfWidthOf(n) <= wish.HalfWidth && (n == 1 || HalfWidthOf(n - 1) > wish.HalfWidth);

        double HalfWidthOf(long m) => HalfWidth(wish.Share, m) * Math.Sqrt((wish.Population - m) / (wish.Population - 1.0));
    }));

    [Fact]
    public void A_mean_takes_the_square_of_standard_deviations_per_half_width()
    {
        // (1.96 · 15 / 2)² = 216.08.
        SampleSize.ForMean(2, 15).Should().Be(217);
        SampleSize.ForMean(2, 15, 1000).Should().Be(178);
        SampleSize.ForMean(0.1, 0.5).Should().Be(SampleSize.ForShare(0.1));
    }

    [Fact]
    public void A_score_takes_more_than_a_share()
    {
        // z² / 0.05² = 1536.58, and 5/9 of it where half recommend and a sixth do not.
        SampleSize.ForNps(5).Should().Be(1537);
        SampleSize.ForNps(5, NpsSample.Of(3, 2, 1).Variance).Should().Be(854);
        SampleSize.ForNps(5, 1, 1000).Should().Be(607);
    }

    [Fact]
    public void Without_bound_the_whole_population_is_needed() => SampleSize.ForShare(1e-200, population: 1000).Should().Be(1000);

    [Fact]
    public void A_population_of_one_is_asked() => SampleSize.ForShare(0.3, population: 1).Should().Be(1);

    [Fact]
    public void Two_groups_take_the_number_that_the_manual_of_R_gives()
    {
        // power.prop.test(p1 = .50, p2 = .75, power = .90): n = 76.7.
        SampleSize.PerGroupForShares(0.5, 0.75, 0.9).Should().Be(77);
        SampleSize.PerGroupForShares(0.75, 0.5, 0.9).Should().Be(77);
    }

    [Theory]
    [InlineData(0.5, 0.6, 388)]
    [InlineData(0.65, 0.85, 73)]
    [InlineData(0.25, 0.15, 250)]
    [InlineData(0, 1, 2)]
    [InlineData(1, 0, 2)]
    public void Two_groups_are_found_apart_four_times_in_five(double first, double second, long n) =>
        SampleSize.PerGroupForShares(first, second).Should().Be(n);

    [Fact]
    public void Two_means_half_a_standard_deviation_apart_take_63_each()
    {
        // J. Cohen's medium effect by the normal formula: 2 · (1.96 + 0.8416)² / 0.5² = 62.8, and with a power of a half 2 · 1.96² / 0.5² = 30.7.
        SampleSize.PerGroupForMeans(0.5, 1).Should().Be(63);
        SampleSize.PerGroupForMeans(3, 6).Should().Be(63);
        SampleSize.PerGroupForMeans(0.5, 1, 0.5).Should().Be(31);
    }

    [Theory]
    [InlineData(0, 0.5, null)]
    [InlineData(0.1, 0, null)]
    [InlineData(0.1, 1, null)]
    [InlineData(0.1, 0.5, 0L)]
    [InlineData(1e-10, 0.5, null)]
    public void A_share_that_cannot_be_is_refused(double halfWidth, double share, long? population) =>
        FluentActions.Invoking(() => SampleSize.ForShare(halfWidth, share, population)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_mean_that_cannot_be_is_refused(double halfWidth, double standardDeviation)
    {
        FluentActions.Invoking(() => SampleSize.ForMean(halfWidth, standardDeviation)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => SampleSize.PerGroupForMeans(halfWidth, standardDeviation)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 0)]
    [InlineData(5, 1.001)]
    public void A_score_that_cannot_be_is_refused(double halfWidth, double variance) =>
        FluentActions.Invoking(() => SampleSize.ForNps(halfWidth, variance)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(-0.001, 0.5, 0.8)]
    [InlineData(0.5, -0.001, 0.8)]
    [InlineData(1.001, 0.5, 0.8)]
    [InlineData(0.5, 1.001, 0.8)]
    [InlineData(0.5, 0.5, 0.8)]
    [InlineData(0.5, 0.6, 0.499)]
    [InlineData(0.5, 0.6, 1)]
    public void A_difference_that_cannot_be_is_refused(double first, double second, double power) =>
        FluentActions.Invoking(() => SampleSize.PerGroupForShares(first, second, power)).Should().Throw<ArgumentOutOfRangeException>();

    private static double HalfWidth(double share, long n) => Z * Math.Sqrt(share * (1 - share) / n);
}
