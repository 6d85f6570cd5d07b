using CxKit.Core.Statistics;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class WelchTestTests
{
    // Miles per gallon of American and Japanese cars, as published: NIST/SEMATECH e-Handbook, 1.3.5.3.
    private static readonly SampleMoments _american = SampleMoments.FromStandardDeviation(20.14458, 6.41470, 249);
    private static readonly SampleMoments _japanese = SampleMoments.FromStandardDeviation(30.48101, 6.10771, 79);

    [Fact]
    public void Japanese_cars_go_farther_by_the_published_t()
    {
        var test = WelchTest.Of(_american, _japanese)!.Value;

        test.Difference.Should().BeApproximately(-10.33643, 1e-9);
        test.Statistic.Should().BeApproximately(-12.94627, 0.00001);
        test.DegreesOfFreedom.Should().BeApproximately(136.8750, 0.0001);
    }

    [Fact]
    public void A_small_p_and_the_interval_are_those_computed_apart()
    {
        var test = WelchTest.Of(_american, _japanese)!.Value;

        test.StandardError.Should().BeApproximately(0.7984100396177752, 1e-12);
        (test.P / 1.570904615464781e-25).Should().BeApproximately(1, 1e-8);
        test.Interval.Low.Should().BeApproximately(-11.91524378087217, 1e-6);
        test.Interval.High.Should().BeApproximately(-8.75761621912783, 1e-6);
    }

    [Fact]
    public void Equal_means_do_not_differ() => WelchTest.Of(new SampleMoments(3, 2, 5), new SampleMoments(3, 4, 6))!.Value.P.Should().BeApproximately(1, 1e-12);

    [Fact]
    public void Where_one_sample_does_not_vary_the_other_has_its_own_degrees_of_freedom() =>
        WelchTest.Of(new SampleMoments(3, 0, 5), new SampleMoments(4, 4, 6))!.Value.DegreesOfFreedom.Should().BeApproximately(5, 1e-12);

    [Fact]
    public void Two_numbers_each_are_enough_for_a_test() => WelchTest.Of(new SampleMoments(3, 1, 2), new SampleMoments(4, 1, 2)).Should().NotBeNull();

    [Theory]
    [InlineData(1, 5, 1)]
    [InlineData(5, 1, 1)]
    [InlineData(5, 5, 0)]
    public void Where_nothing_varies_there_is_nothing_to_test(long n, long m, double sumOfSquaredDeviations) =>
        WelchTest.Of(new SampleMoments(3, sumOfSquaredDeviations, n), new SampleMoments(4, sumOfSquaredDeviations, m)).Should().BeNull();
}
