using CxKit.Core.Metrics;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.SlaAttainment;

public sealed class SlaDueMetricTests
{
    private static readonly Ticket _met = Some.Resolved("1") with { Slas = [Some.Sla(SlaState.Met)] };
    private static readonly Ticket _breached = Some.Resolved("2") with { Slas = [Some.Sla(SlaState.Breached)] };
    private static readonly Ticket _overdue = Some.Ticket("3") with { Slas = [Due(SlaState.Running, Measured.Week.Until.AddTicks(-1))] };

    [Fact]
    public void An_open_ticket_past_its_time_has_missed_it()
    {
        var figure = Rate(_met, _breached, _overdue, _met);

        (figure.Value, figure.N).Should().Be((0.5, 4));
        figure.Interval!.Value.Low.Should().BeApproximately(0.1500, 0.0001);
    }

    [Theory]
    [InlineData(SlaState.Running, -1, 1)]
    [InlineData(SlaState.Running, 0, 0)]
    [InlineData(SlaState.Breached, -1, 1)]
    [InlineData(SlaState.Breached, 0, 0)]
    [InlineData(SlaState.Met, -1, 0)]
    [InlineData(SlaState.Cancelled, -1, 0)]
    public void A_ticket_is_overdue_once_its_time_lies_before_the_end(SlaState state, int ticks, int overdue) =>
        Rate(_overdue with { Slas = [Due(state, Measured.Week.Until.AddTicks(ticks))] }).N.Should().Be(overdue);

    [Theory]
    [InlineData(SlaState.Running, 0)]
    [InlineData(SlaState.Breached, 1)]
    public void A_breach_without_a_time_has_happened_already(SlaState state, int overdue) =>
        Rate(_overdue with { Slas = [Due(state, null)] }).N.Should().Be(overdue);

    [Fact]
    public void One_agreement_past_its_time_is_enough() =>
        Rate(_overdue with { Slas = [Some.Sla(SlaState.Met, SlaTarget.Response), .. _overdue.Slas] }).Value.Should().Be(0);

    [Fact]
    public void A_ticket_resolved_after_the_end_was_overdue_at_it() =>
        Rate(_breached with { ResolvedAt = Measured.Week.Until.AddHours(1), Slas = _overdue.Slas }).N.Should().Be(1);

    [Fact]
    public void What_was_resolved_before_the_period_or_cancelled_is_not_due()
    {
        Rate(_met with { OpenedAt = Measured.Week.Since.AddDays(-3), ResolvedAt = Measured.Week.Since.AddTicks(-1) }).N.Should().Be(0);
        Rate(_overdue with { State = TicketState.Cancelled }).N.Should().Be(0);
        Rate(_overdue with { Kind = TicketKind.Change }, _met with { Kind = TicketKind.Change }).N.Should().Be(0);
    }

    [Fact]
    public void A_resolved_ticket_without_settled_agreement_does_not_count() => Rate(Some.Resolved() with { Slas = [Some.Sla(SlaState.Running)] }).N.Should().Be(0);

    private static SlaOutcome Due(SlaState state, DateTimeOffset? at) => Some.Sla(state) with { DueAt = at };

    private static Figure Rate(params Ticket[] tickets) => Measured.Figure("sladue.rate", tickets);
}
