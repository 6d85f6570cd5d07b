using CxKit.Core.Statistics;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class LinearTrendTests
{
    [Fact]
    public void A_line_is_found_without_doubt()
    {
        var trend = LinearTrend.Of([(0, 5), (2, 4), (3, 3.5), (7, 1.5)])!.Value;

        (trend.N, trend.Slope).Should().Be((4, -0.5));
        trend.Interval!.Value.Low.Should().BeApproximately(-0.5, 1e-9);
        trend.Interval!.Value.High.Should().BeApproximately(-0.5, 1e-9);
    }

    [Fact]
    public void Values_beside_the_line_widen_the_interval_by_students_t()
    {
        // Slope 6/5; residuals ±0.1, ±0.3 (squares 0.2 in all); s² = 0.1; SE = √(0.1 / 5); t(2; 97.5 %) = 4.302653.
        var trend = LinearTrend.Of([(1, 1), (2, 2), (3, 4), (4, 4.4)])!.Value;
        var half = 4.302652730 * Math.Sqrt(Residuals(trend.Slope) / 2 / 5);

        trend.Slope.Should().BeApproximately(1.22, 1e-12);
        trend.Interval!.Value.Low.Should().BeApproximately(1.22 - half, 1e-6);
        trend.Interval!.Value.High.Should().BeApproximately(1.22 + half, 1e-6);

        static double Residuals(double slope) => new[] { (-1.5, 1.0), (-0.5, 2), (0.5, 4), (1.5, 4.4) }.Sum(p => Math.Pow(p.Item2 - 2.85 - (slope * p.Item1), 2));
    }

    [Fact]
    public void Two_values_have_a_slope_and_no_interval() => LinearTrend.Of([(1, 10), (3, 14)]).Should().Be(new LinearTrend(2, 2, null));

    [Fact]
    public void There_is_no_trend_of_one_value_or_at_one_step()
    {
        LinearTrend.Of([]).Should().BeNull();
        LinearTrend.Of([(1, 1)]).Should().BeNull();
        LinearTrend.Of([(1, 1), (1, 2), (1, 3)]).Should().BeNull();
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.PositiveInfinity)]
    public void What_is_no_number_is_refused(double step, double value) =>
        FluentActions.Invoking(() => LinearTrend.Of([(0, 0), (step, value)])).Should().Throw<ArgumentException>();
}
