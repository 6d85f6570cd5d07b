using CxKit.Core.Metrics;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.SlaAttainment;

public sealed class SlaFlagMetricTests
{
    private static readonly Ticket _breached = Some.Ticket("2") with { Slas = [Some.Sla(SlaState.Met, SlaTarget.Response), Some.Sla(SlaState.Breached)] };

    [Fact]
    public void What_was_never_promised_counts_as_kept()
    {
        var figure = Rate(Some.Ticket("1"), _breached, Some.Resolved("3"), Some.Ticket("4") with { Slas = [Some.Sla(SlaState.Running)] });

        (figure.Value, figure.N).Should().Be((0.75, 4));
        figure.Interval.Should().NotBeNull();
    }

    [Fact]
    public void Where_nothing_is_promised_to_anybody_there_is_no_flag() => Rate(Some.Ticket("1"), Some.Resolved("2")).WhyNoInterval.Should().Be(NoInterval.Unknown);

    [Fact]
    public void Where_nothing_was_opened_there_is_nothing_to_compute_from() =>
        Rate(_breached with { OpenedAt = Measured.Week.Until }, Some.Ticket() with { OpenedAt = Measured.Week.Until }).WhyNoInterval.Should().Be(NoInterval.Nothing);

    [Fact]
    public void Only_contacts_opened_in_the_period_and_not_cancelled_count()
    {
        Rate(_breached, _breached with { State = TicketState.Cancelled }, _breached with { Kind = TicketKind.Problem }).N.Should().Be(1);
        Rate(_breached, _breached with { OpenedAt = Measured.Week.Until }, _breached with { OpenedAt = Measured.Week.Since.AddTicks(-1) }).N.Should().Be(1);
    }

    private static Figure Rate(params Ticket[] tickets) => Measured.Figure("slaflag.rate", tickets);
}
