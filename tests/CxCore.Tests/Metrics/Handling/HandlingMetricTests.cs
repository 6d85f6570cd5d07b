using CxKit.Core.Metrics;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.Handling;

public sealed class HandlingMetricTests
{
    private static readonly Ticket _worked = Some.Resolved() with { TimeWorked = TimeSpan.FromMinutes(30) };

    [Fact]
    public void The_time_worked_counts_in_seconds() => Measured.Number("handle", _worked).Should().Be(1800);

    [Fact]
    public void Work_that_nobody_recorded_or_that_goes_on_does_not_count()
    {
        Measured.Number("handle", _worked with { TimeWorked = null }).Should().BeNull();
        Measured.Number("handle", _worked with { State = TicketState.Open }).Should().BeNull();
    }

    [Fact]
    public void Its_figures_are_mean_median_percentile_and_the_whole()
    {
        Ticket[] tickets = [_worked, _worked with { TimeWorked = TimeSpan.FromMinutes(90) }];

        Measured.Figure("handle.mean", tickets).Value.Should().BeApproximately(1, 1e-9);
        Measured.Figure("handle.median", tickets).Value.Should().BeApproximately(1, 0.01);
        Measured.Figure("handle.p90", tickets).Value.Should().BeApproximately(1.4, 0.014);
        var total = Measured.Figure("handle.total", tickets);
        (total.Value, total.N, total.WhyNoInterval, total.Definition.Direction).Should().Be((2, 2, NoInterval.FullCount, Direction.Neither));
    }
}
