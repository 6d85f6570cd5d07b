using CxKit.Core.Statistics;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class BetweenGroupsTests
{
    // D. C. Montgomery, Design and Analysis of Experiments: the strength of fabric from four looms drawn at random. Mean squares 29.73 and 1.90,
    // variance between looms 6.96; the ratio of the two variances lies between 0.625 and, with F(0.025; 3, 12) = 1/14.34, about 55.8.
    private static readonly SampleMoments[] _looms =
    [
        SampleMoments.Of([98, 97, 99, 96]), SampleMoments.Of([91, 90, 93, 92]), SampleMoments.Of([96, 95, 97, 95]), SampleMoments.Of([95, 96, 99, 98]),
    ];

    [Fact]
    public void The_looms_of_the_textbook_differ_as_printed()
    {
        var spread = BetweenGroups.Of(_looms)!.Value;
        var within = 22.75 / 12;

        (spread.Groups, spread.N).Should().Be((4, 16L));
        (spread.StandardDeviation * spread.StandardDeviation).Should().BeApproximately(6.96, 0.005);
        (Square(spread.Interval!.Value.Low) / within).Should().BeApproximately(0.625, 0.005);
        (Square(spread.Interval!.Value.High) / within).Should().BeApproximately(((29.7292 / within * 14.3366) - 1) / 4, 0.02);
    }

    [Fact]
    public void Groups_that_differ_no_more_than_chance_do_not_spread()
    {
        var spread = BetweenGroups.Of([SampleMoments.Of([1, 5, 3]), SampleMoments.Of([2.8, 5.8, 4.3])])!.Value;

        spread.StandardDeviation.Should().Be(0);
        spread.Interval!.Value.Low.Should().Be(0);
        spread.Interval!.Value.High.Should().BePositive();
    }

    [Fact]
    public void A_small_group_counts_with_its_own_noise()
    {
        // Means 1, 3 and 8; squares within 2 on 3 degrees of freedom; harmonic mean of the sizes 3 / (1/2 + 1/1 + 1/3) = 18/11.
        var spread = BetweenGroups.Of([SampleMoments.Of([0, 2]), SampleMoments.Of([3]), SampleMoments.Of([8, 8, 8])])!.Value;

        spread.StandardDeviation.Should().BeApproximately(Math.Sqrt(13 - (2.0 / 3 * 11 / 18)), 1e-12);
    }

    [Fact]
    public void Groups_without_any_spread_within_have_no_interval()
    {
        var spread = BetweenGroups.Of([SampleMoments.Of([1, 1]), SampleMoments.Of([3, 3])])!.Value;

        (spread.StandardDeviation, spread.Interval).Should().Be((Math.Sqrt(2), null));
    }

    [Fact]
    public void One_group_or_groups_of_one_tell_nothing()
    {
        BetweenGroups.Of([]).Should().BeNull();
        BetweenGroups.Of([_looms[0]]).Should().BeNull();
        BetweenGroups.Of([SampleMoments.Of([1]), SampleMoments.Of([2])]).Should().BeNull();
    }

    [Fact]
    public void An_empty_group_is_refused() =>
        FluentActions.Invoking(() => BetweenGroups.Of([_looms[0], SampleMoments.Of([])])).Should().Throw<ArgumentException>();

    private static double Square(double x) => x * x;
}
