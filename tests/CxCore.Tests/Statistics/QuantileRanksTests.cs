using CxKit.Core.Statistics;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class QuantileRanksTests
{
    // Tables of the sign test give these ranks, counted from 1, for the median.
    [Theory]
    [InlineData(6, 1, 6)]
    [InlineData(10, 2, 9)]
    [InlineData(20, 6, 15)]
    [InlineData(100, 40, 61)]
    public void The_median_lies_between_the_ranks_of_the_tables(long n, long low, long high) =>
        QuantileRanks.Of(0.5, n).Should().Be((low - 1, high - 1));

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void The_ranks_are_those_that_the_binomial_leaves_outside_no_more_than_5_percent(double p)
    {
        foreach (var n in Enumerable.Range(2, 250)) QuantileRanks.Of(p, n).Should().Be(ByTheBinomial(p, n), "n is {0}", n);
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(0.5, 5)]
    [InlineData(0.9, 28)]
    public void Too_few_values_enclose_nothing(double p, long n) => QuantileRanks.Of(p, n).Should().BeNull();

    [Fact]
    public void Half_a_million_values_enclose_their_ninetieth_percentile_by_the_normal_approximation()
    {
        var (low, high) = QuantileRanks.Of(0.9, 500_000)!.Value;

        var half = 1.959964 * Math.Sqrt(500_000 * 0.9 * 0.1);
        ((double)low).Should().BeApproximately(450_000 - half, 3);
        ((double)high).Should().BeApproximately(450_000 + half, 3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_quantile_outside_of_0_and_1_is_refused(double p) =>
        FluentActions.Invoking(() => QuantileRanks.Of(p, 100)).Should().Throw<ArgumentOutOfRangeException>();

    /// <summary>By brute force: ranks are added outwards while what lies beyond them stays within 2.5 % on each side.</summary>
    private static (long Low, long High)? ByTheBinomial(double p, int n)
    {
        var weights = new double[n + 1];
        weights[0] = Math.Pow(1 - p, n);
        for (var k = 1; k <= n; k++) weights[k] = weights[k - 1] * (n - k + 1) / k * p / (1 - p);

        var (low, below) = (0, 0.0);
        while (below + weights[low] <= 0.025) below += weights[low++];
        var (high, above) = (n + 1, 0.0);
        while (above + weights[high - 1] <= 0.025) above += weights[--high];
        return low < 1 || high > n ? null : (low - 1, high - 1);
    }
}
