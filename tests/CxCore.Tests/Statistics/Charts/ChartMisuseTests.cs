using CxKit.Core.Statistics.Charts;

namespace CxKit.CxCore.Tests.Statistics.Charts;

public sealed class ChartMisuseTests
{
    [Fact]
    public void One_point_makes_no_chart()
    {
        Refuses(() => XmrChart.Of([1]));
        Refuses(() => PChart.Of([(1, 2)]));
        Refuses(() => CChart.Of([1]));
        Refuses(() => XbarChart.Of([[1, 2]]));
        Refuses(() => EwmaChart.Of([1], 1, 1));
        Refuses(() => CusumChart.Of([1], 1, 1, 1));
        Refuses(() => CChart.Of([]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_baseline_has_two_points_and_no_more_than_there_are(int baseline)
    {
        RefusesRange(() => XmrChart.Of([1, 2, 3], baseline));
        RefusesRange(() => PChart.Of([(1, 2), (1, 2), (1, 2)], baseline));
        RefusesRange(() => CChart.Of([1, 2, 3], baseline));
        RefusesRange(() => XbarChart.Of([[1, 2], [1, 2], [1, 2]], baseline));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1.001e100)]
    public void What_is_no_number_is_refused(double value)
    {
        Refuses(() => XmrChart.Of([1, value]));
        Refuses(() => XbarChart.Of([[1, 2], [1, value]]));
        Refuses(() => EwmaChart.Of([1, value], 1, 1));
        Refuses(() => EwmaChart.Of([1, 2], value, 1));
        Refuses(() => CusumChart.Of([1, value], 1, 1, 1));
        Refuses(() => CusumChart.Of([1, 2], value, 1, 1));
        RefusesRange(() => EwmaChart.Of([1, 2], 1, value));
        RefusesRange(() => CusumChart.Of([1, 2], 1, value, 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void What_is_not_positive_is_refused(double number)
    {
        RefusesRange(() => EwmaChart.Of([1, 2], 1, number));
        RefusesRange(() => EwmaChart.Of([1, 2], 1, 1, number));
        RefusesRange(() => EwmaChart.Of([1, 2], 1, 1, 0.2, number));
        RefusesRange(() => CusumChart.Of([1, 2], 1, number, 1));
        RefusesRange(() => CusumChart.Of([1, 2], 1, 1, number));
    }

    [Fact]
    public void A_weight_above_1_is_refused() => RefusesRange(() => EwmaChart.Of([1, 2], 1, 1, 1.001));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    public void A_share_that_cannot_be_is_refused(long hits, long n) => RefusesRange(() => PChart.Of([(1, 2), (hits, n)]));

    [Fact]
    public void A_negative_count_is_refused() => RefusesRange(() => CChart.Of([0, -1]));

    [Fact]
    public void Subgroups_are_of_one_size_from_2_to_10()
    {
        Refuses(() => XbarChart.Of([[1], [2]]));
        Refuses(() => XbarChart.Of([[1, 2], [1, 2, 3]]));
        Refuses(() => XbarChart.Of([new double[11], new double[11]]));
    }

    [Fact]
    public void What_is_large_is_charted()
    {
        XmrChart.Of([-1e100, 1e100]).Values.Points.Should().OnlyContain(p => double.IsFinite(p.Lower) && double.IsFinite(p.Upper));
        EwmaChart.Of([1, 2], 1, 1e100).Points.Should().OnlyContain(p => double.IsFinite(p.Lower) && double.IsFinite(p.Upper));
    }

    private static void Refuses(Func<object> chart) =>
        FluentActions.Invoking(chart).Should().Throw<ArgumentException>().Where(e => !(e is ArgumentOutOfRangeException))
        .Which.Message.Should().NotBeEmpty().And.NotStartWith(" ");

    private static void RefusesRange(Func<object> chart) => FluentActions.Invoking(chart).Should().Throw<ArgumentOutOfRangeException>().Which.Message.Should().NotStartWith(" ");
}
