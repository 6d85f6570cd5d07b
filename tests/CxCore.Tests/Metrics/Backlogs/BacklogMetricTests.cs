using CxKit.Core.Metrics;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.Backlogs;

public sealed class BacklogMetricTests
{
    private static readonly Ticket _resolved = Some.Resolved("9");

    [Fact]
    public void The_backlog_is_a_full_count_at_the_end_of_the_period()
    {
        var (open, unclosed) = (Measured.Figure("backlog.open", Aged(1), Aged(2), _resolved), Measured.Figure("backlog.unclosed", Aged(1), Aged(2), _resolved));

        (open.Value, open.N, open.WhyNoInterval).Should().Be((2, 2, NoInterval.FullCount));
        (unclosed.Value, unclosed.N).Should().Be((3, 3));
    }

    [Fact]
    public void An_empty_desk_is_a_backlog_of_0_and_has_no_age()
    {
        Measured.Figure("backlog.open", _resolved).Value.Should().Be(0);
        Measured.Figure("backlog.unclosed", _resolved with { State = TicketState.Closed }).Value.Should().Be(0);
        Measured.Figure("backlog.age", _resolved).Value.Should().BeNull();
        Measured.Figure("backlog.old", _resolved).Value.Should().BeNull();
    }

    [Fact]
    public void The_age_is_the_median_of_the_days_since_opening()
    {
        var age = Measured.Figure("backlog.age", [Aged(1), Aged(2), Aged(40), Aged(3), Aged(4), Aged(5), _resolved]);

        (age.Value, age.N).Should().Be((3.5, 6));
        (age.Interval!.Value.Low, age.Interval.Value.High).Should().Be((1, 40));
    }

    [Theory]
    [InlineData(30, 0, 0)]
    [InlineData(30, 1, 1)]
    public void Old_is_more_than_30_days(int days, int seconds, double expected) =>
        Measured.Figure("backlog.old", Aged(days) with { OpenedAt = Measured.Week.Until.AddDays(-days).AddSeconds(-seconds) }).Value.Should().Be(expected);

    private static Ticket Aged(int days) => Some.Ticket($"{days}") with { OpenedAt = Measured.Week.Until.AddDays(-days) };
}
