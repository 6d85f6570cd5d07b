using CxKit.Core.Statistics.Charts;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Statistics.Charts;

public sealed class ChartLimitsTests
{
    private static readonly Arbitrary<double[]> _values =
        Gen.Choose(-1000, 1000).Select(v => v / 10.0).NonEmptyListOf().Select(l => l.Append(l[0] + 1).ToArray()).ToArbitrary();

    [Fact]
    public void The_limits_of_a_baseline_hold_for_what_comes_after()
    {
        XmrChart.Of([4, 6, 4, 100, 5], 3).Should().BeEquivalentTo(new { Sigma = 2 / 1.128, Values = new { Centre = 14.0 / 3, Baseline = 3 }, MovingRanges = new { Centre = 2.0, Baseline = 3 } });
        CChart.Of([1, 3, 100], 2).Should().BeEquivalentTo(new { Centre = 2.0, Baseline = 2 });
        PChart.Of([(1, 10), (5, 20), (20, 20)], 2).Should().BeEquivalentTo(new { Centre = 0.2, Baseline = 2 });
        XbarChart.Of([[1, 3], [3, 7], [100, 200]], 2).Should().BeEquivalentTo(new { Sigma = 3 / 1.128, Means = new { Centre = 3.5, Baseline = 2 } });
    }

    [Fact]
    public void A_leap_is_beyond_the_limit_of_moving_ranges() =>
        XmrChart.Of([4, 6, 4, 6, 100], 4).MovingRanges.Signals.Should().Equal(new Signal(SignalRule.BeyondLimits, 3));

    [Fact]
    public void A_share_of_more_cases_has_narrower_limits()
    {
        var points = PChart.Of([(30, 100), (120, 400)]).Points;

        (points[0].Value, points[1].Value).Should().Be((0.3, 0.3));
        points[0].Upper.Should().BeApproximately(0.3 + (3 * Math.Sqrt(0.0021)), 1e-12);
        (points[0].Upper - 0.3).Should().BeApproximately(2 * (points[1].Upper - 0.3), 1e-12);
        (0.3 - points[0].Lower).Should().BeApproximately(points[0].Upper - 0.3, 1e-12);
    }

    [Fact]
    public void Limits_of_shares_stay_within_0_and_1_and_of_counts_above_0()
    {
        PChart.Of([(1, 10), (9, 10)]).Points[0].Should().Be(new ChartPoint(0.1, 0.5 - (3 * Math.Sqrt(0.025)), 0.5 + (3 * Math.Sqrt(0.025))));
        PChart.Of([(0, 4), (4, 4)]).Points.Should().AllSatisfy(p => (p.Lower, p.Upper).Should().Be((0, 1)));
        CChart.Of([4, 4]).Points.Should().AllSatisfy(p => (p.Lower, p.Upper).Should().Be((0, 10)));
    }

    [Fact]
    public void Limits_are_on_trial_below_twelve_points_of_the_baseline()
    {
        XmrChart.Of([.. Enumerable.Range(0, 11).Select(i => i % 2.0)]).Values.IsProvisional.Should().BeTrue();
        XmrChart.Of([.. Enumerable.Range(0, 12).Select(i => i % 2.0)]).MovingRanges.IsProvisional.Should().BeFalse();
        XmrChart.Of([.. Enumerable.Range(0, 30).Select(i => i % 2.0)], 11).Values.IsProvisional.Should().BeTrue();
        EwmaChart.Of([1, 2], 1, 1).IsProvisional.Should().BeFalse("its limits were handed in");
    }

    [Fact]
    public void Values_that_are_all_equal_make_no_signal()
    {
        foreach (var value in new[] { 0.1, 0.7, 1e9 + 0.1, -3.3 })
        {
            var chart = XmrChart.Of([.. Enumerable.Repeat(value, 30)]);
            chart.Values.Points.Should().AllBeEquivalentTo(new ChartPoint(value, value, value));
            chart.Values.Signals.Concat(chart.MovingRanges.Signals).Should().BeEmpty();
            XbarChart.Of([.. Enumerable.Repeat(new[] { value, value, value }, 30)]).Means.Signals.Should().BeEmpty();
            EwmaChart.Of([.. Enumerable.Repeat(value, 30)], value, 1).Points.Should().OnlyContain(p => p.Value == value);
        }

        PChart.Of([.. Enumerable.Repeat((3L, 30L), 20)]).Signals.Should().BeEmpty();
        PChart.Of([.. Enumerable.Repeat((30L, 30L), 20)]).Signals.Should().BeEmpty();
        CChart.Of([.. Enumerable.Repeat(0L, 20)]).Signals.Should().BeEmpty();
    }

    [Fact]
    public void A_leap_in_what_never_moved_is_beyond_its_limits() =>
        CChart.Of([0, 0, 0, 1], 3).Signals.Should().Equal(new Signal(SignalRule.BeyondLimits, 3));

    // Montgomery, appendix VI.
    [Theory]
    [InlineData(2, 1.128)]
    [InlineData(3, 1.693)]
    [InlineData(4, 2.059)]
    [InlineData(5, 2.326)]
    [InlineData(6, 2.534)]
    [InlineData(7, 2.704)]
    [InlineData(8, 2.847)]
    [InlineData(9, 2.970)]
    [InlineData(10, 3.078)]
    public void The_sigma_of_a_subgroup_is_its_range_over_that_of_the_tables(int size, double d2)
    {
        double[] subgroup = [.. Enumerable.Range(0, size).Select(i => (double)(i % 2))];

        var chart = XbarChart.Of([subgroup, subgroup]);

        chart.Sigma.Should().BeApproximately(1 / d2, 1e-12);
        (chart.Means.Points[0].Upper - chart.Means.Centre).Should().BeApproximately(3 / d2 / Math.Sqrt(size), 1e-12);
    }

    [Fact]
    public void The_first_weighted_averages_have_narrow_limits()
    {
        var points = EwmaChart.Of([12, 4], 10, 2, 0.5, 2).Points;

        points[0].Should().Be(new ChartPoint(11, 8, 12));
        points[1].Value.Should().Be(7.5);
        points[1].Upper.Should().BeApproximately(10 + (4 * Math.Sqrt((0.5 * 0.5) + (0.25 * 0.25))), 1e-12);
    }

    [Fact]
    public void A_weighted_average_of_the_newest_alone_is_a_chart_of_values_with_three_sigma() =>
        EwmaChart.Of([5, 14], 10, 1, 1).Should().BeEquivalentTo(new
        {
            Centre = 10.0,
            Points = new[] { new ChartPoint(5, 7, 13), new ChartPoint(14, 7, 13) },
            Signals = new[] { new Signal(SignalRule.BeyondLimits, 0), new Signal(SignalRule.BeyondLimits, 1) },
        });

    [Fact]
    public void The_usual_weight_of_the_newest_is_a_fifth() => EwmaChart.Of([15, 10], 10, 1).Points[0].Value.Should().Be(11);

    [Fact]
    public void A_sum_that_reaches_the_decision_interval_is_within_and_a_trifle_more_is_beyond()
    {
        var chart = CusumChart.Of([12, 12, 11.5, 0, 8, 7], 10, 1, 2);

        chart.High.Points.Should().Equal(new(1, 0, 2), new(2, 0, 2), new(2.5, 0, 2), new(0, 0, 2), new(0, 0, 2), new(0, 0, 2));
        chart.High.Signals.Should().Equal(new Signal(SignalRule.BeyondLimits, 2));
        chart.Low.Points.Select(p => p.Value).Should().Equal(0, 0, 0, 9, 10, 12);
        chart.Low.Signals.Select(s => s.Index).Should().Equal(3, 4, 5);
        chart.Sums.Should().Equal(2, 4, 5.5, -4.5, -6.5, -9.5);
        (chart.High.Centre, chart.Low.Centre, chart.High.Baseline).Should().Be((0, 0, null));
    }

    [Fact]
    public void Moving_and_stretching_all_values_moves_and_stretches_the_chart() => Check.QuickThrowOnFailure(Prop.ForAll(_values, values =>
    {
        var (chart, moved) = (XmrChart.Of(values), XmrChart.Of([.. values.Select(v => (2 * v) + 64)]));
        return chart.Values.Points.Zip(moved.Values.Points).All(p => Math.Abs((2 * p.First.Upper) + 64 - p.Second.Upper) < 1e-9)
            && Math.Abs((2 * chart.Sigma) - moved.Sigma) < 1e-9;
    }));

    [Fact]
    public void The_mirror_of_the_values_has_the_mirror_of_the_limits_and_the_same_signals() => Check.QuickThrowOnFailure(Prop.ForAll(_values, values =>
    {
        var (chart, mirror) = (XmrChart.Of(values), XmrChart.Of([.. values.Select(v => -v)]));
        return chart.Values.Points.Zip(mirror.Values.Points).All(p => Math.Abs(p.First.Upper + p.Second.Lower) < 1e-9)
            && chart.Values.Signals.SequenceEqual(mirror.Values.Signals);
    }));

    [Fact]
    public void Downwards_is_upwards_in_the_mirror() => Check.QuickThrowOnFailure(Prop.ForAll(_values, values =>
        CusumChart.Of(values, 3, 1, 20).Low.Points.SequenceEqual(CusumChart.Of([.. values.Select(v => -v)], -3, 1, 20).High.Points)));
}
