using CxKit.Core.Statistics;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class MeanIntervalTests
{
    // The two-sided 95 % points as every table of Student's t prints them, by degrees of freedom n − 1.
    [Theory]
    [InlineData(2, 12.706)]
    [InlineData(3, 4.303)]
    [InlineData(10, 2.262)]
    [InlineData(31, 2.042)]
    [InlineData(121, 1.980)]
    public void The_half_width_is_the_tables_t_times_the_standard_error(long n, double t)
    {
        // A standard deviation of 3: the sum of squared deviations is 9 · (n − 1).
        var interval = MeanInterval.Of(50, 9 * (n - 1), n)!.Value;

        ((interval.High - 50) / (3 / Math.Sqrt(n))).Should().BeApproximately(t, 0.0005);
        (50 - interval.Low).Should().BeApproximately(interval.High - 50, 1e-9);
    }

    [Fact]
    public void A_size_asked_for_before_has_its_own_t()
    {
        // Student's t falls with every degree of freedom, the second time as well.
        var widths = Enumerable.Range(0, 2).Select(_ => Enumerable.Range(2, 3000).Select(n => MeanInterval.Of(0, (n - 1.0) * n, n)!.Value.High).ToList()).ToList();

        widths[0].Should().BeInDescendingOrder().And.OnlyHaveUniqueItems();
        widths[1].Should().Equal(widths[0]);
    }

    [Fact]
    public void Values_that_are_all_equal_have_a_point() => MeanInterval.Of(4, 0, 12).Should().Be(new Interval(4, 4));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Fewer_than_two_values_have_no_interval(long n) => MeanInterval.Of(4, 0, n).Should().BeNull();
}
