using CxKit.Core.Statistics.Charts;

namespace CxKit.CxCore.Tests.Statistics.Charts;

public sealed class SignalRulesTests
{
    // The baseline has the mean 0 and the mean moving range 1.128: sigma is 1, and its alternation makes no pattern.
    private static readonly double[] _quiet = [0.564, -0.564, 0.564, -0.564];

    [Fact]
    public void Three_sigma_is_within_the_limits_and_a_trifle_more_is_beyond()
    {
        var limits = Chart().Points[0];

        (limits.Lower, limits.Upper).Should().Be((-3, 3));
        Signals(3).Should().NotContain(s => s.Rule == SignalRule.BeyondLimits);
        Signals(-3).Should().NotContain(s => s.Rule == SignalRule.BeyondLimits);
        Signals(3.001).Should().Equal(new Signal(SignalRule.BeyondLimits, 0));
        Signals(-3.001).Should().Equal(new Signal(SignalRule.BeyondLimits, 0));
    }

    [Fact]
    public void Two_of_three_beyond_two_sigma_on_one_side_signal_at_the_second()
    {
        double[][] pairs = [[2.1, 2.1], [-2.1, -2.1], [2.1, 0, 2.1], [2.1, -2.1, 2.1], [-1, -2.1, 1, -2.1]];
        foreach (var values in pairs) Signals(values).Should().Equal(new Signal(SignalRule.TwoOfThreeBeyondTwoSigma, values.Length - 1));
    }

    [Fact]
    public void One_beyond_two_sigma_two_far_apart_or_two_on_either_side_do_not()
    {
        double[][] others = [[2, 2], [2.1, 2], [-2, -2.1], [2.1, -2.1], [2.1, 0, 0], [2.1, 0, -1, 2.1]];
        foreach (var values in others) Signals(values).Should().BeEmpty();
    }

    [Fact]
    public void Six_points_rising_or_falling_are_a_trend_and_each_further_one_too()
    {
        Signals(-1.5, -1, -0.5, 0.5, 1).Should().BeEmpty();
        Signals(-1.5, -1, -0.5, 0.5, 1, 1.5).Should().Equal(new Signal(SignalRule.TrendOfSix, 5));
        Signals(1.5, 1, 0.5, -0.5, -1, -1.5).Should().Equal(new Signal(SignalRule.TrendOfSix, 5));
        Signals(1, -1.5, -1, -0.5, 0.5, 1, 1.5, 1.6, 0).Should().Equal(new Signal(SignalRule.TrendOfSix, 6), new Signal(SignalRule.TrendOfSix, 7));
        Signals(-1.5, -1, -0.5, -0.5, 1, 1.5, 1.6).Should().BeEmpty("two equal points interrupt a trend");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Eight_points_on_one_side_are_a_run_and_each_further_one_too(int side)
    {
        double[] eight = [1, 0.5, 1, 0.5, 1, 0.5, 1, 0.5];
        double[] seven = eight[1..], nine = [.. eight, 1];

        Signals(Times(side, seven)).Should().BeEmpty();
        Signals(Times(side, eight)).Should().Equal(new Signal(SignalRule.RunOfEight, 7));
        Signals(Times(side, nine)).Should().Equal(new Signal(SignalRule.RunOfEight, 7), new Signal(SignalRule.RunOfEight, 8));
        Signals(Times(side, [.. seven, 0, .. seven])).Should().BeEmpty("a point on the centre interrupts a run");
        Signals(Times(side, [.. seven, -1, .. seven])).Should().BeEmpty();
    }

    [Fact]
    public void Signals_come_in_the_order_of_the_points_and_then_of_the_rules() =>
        Signals(1, 0.5, 1, 0.5, 1, 0.5, 2.5, 3.5, 3.4).Should().Equal(
            new Signal(SignalRule.BeyondLimits, 7), new Signal(SignalRule.TwoOfThreeBeyondTwoSigma, 7), new Signal(SignalRule.RunOfEight, 7),
            new Signal(SignalRule.BeyondLimits, 8), new Signal(SignalRule.TwoOfThreeBeyondTwoSigma, 8), new Signal(SignalRule.RunOfEight, 8));

    private static double[] Times(int side, double[] values) => [.. values.Select(v => side * v)];

    // A point on the centre ends every run of the baseline, and the fall to it every trend.
    private static IEnumerable<Signal> Signals(params double[] values) =>
        Chart(values).Signals.Select(s => s with { Index = s.Index - _quiet.Length - 1 });

    private static ControlChart Chart(params double[] values) => XmrChart.Of([.. _quiet, 0, .. values], _quiet.Length).Values;
}
