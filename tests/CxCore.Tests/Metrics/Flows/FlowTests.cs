using CxKit.Core.Metrics.Flows;
using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.CxCore.Tests.Metrics.Flows;

public sealed class FlowTests
{
    private static readonly Ticket _resolved = Some.Resolved(at: Some.Monday.AddDays(1));

    [Fact]
    public void Tickets_come_in_and_go_out_day_by_day()
    {
        Ticket[] tickets =
        [
            Some.Ticket("1"),
            _resolved,
            _resolved with { State = TicketState.Closed, ClosedAt = Some.Monday.AddDays(3) },
            _resolved with { State = TicketState.Closed, ResolvedAt = null, ClosedAt = Some.Monday.AddDays(3) },
        ];

        ByDay(tickets).Should().Equal(("2026-03-02", 4, 0, 0, 4), ("2026-03-03", 0, 2, 0, -2), ("2026-03-04", 0, 0, 0, 0), ("2026-03-05", 0, 1, 2, -1));
    }

    [Fact]
    public void Days_are_those_of_the_zone()
    {
        // 23:30 UTC is the next day where the clocks are an hour ahead.
        var zone = TimeZoneInfo.CreateCustomTimeZone("ahead", TimeSpan.FromHours(1), null, null);
        var late = Some.Ticket() with { OpenedAt = Some.Monday.AddHours(15.5) };

        Flow.By([late], new Period(late.OpenedAt, late.OpenedAt.AddMinutes(1)), CalendarUnit.Day, zone).Single().Period.Label.Should().Be("2026-03-03");
        Flow.By([late], new Period(late.OpenedAt, late.OpenedAt.AddMinutes(1)), CalendarUnit.Day, zone).Single().Opened.Should().Be(1);
    }

    [Fact]
    public void Neither_problems_nor_what_ended_unsolved_go_out()
    {
        ByDay(_resolved with { Kind = TicketKind.Problem, ClosedAt = Some.Monday, State = TicketState.Closed }).Should().OnlyContain(d => d.Opened + d.Resolved + d.Closed == 0);
        ByDay(_resolved with { ClosedAt = Some.Monday, State = TicketState.Cancelled }).Sum(d => d.Resolved + d.Closed).Should().Be(0);
        ByDay(_resolved with { State = TicketState.Open }).Sum(d => d.Resolved + d.Closed).Should().Be(0);
    }

    [Fact]
    public void The_figures_add_the_period_up()
    {
        Ticket[] tickets = [Some.Ticket("1"), _resolved, _resolved with { OpenedAt = Some.Monday.AddDays(-1) }, Some.Ticket("4")];

        new[] { "flow.opened", "flow.resolved", "flow.net" }.Select(id => Measured.Figure(id, tickets)).Select(f => (f.Value, f.N)).Should().Equal((3, 3), (2, 2), (1, 5));
    }

    [Fact]
    public void Nothing_in_and_nothing_out_is_0() => Measured.Figure("flow.net", Some.Ticket() with { OpenedAt = Measured.Week.Until }).Value.Should().Be(0);

    private static IEnumerable<(string Day, long Opened, long Resolved, long Closed, long Net)> ByDay(params Ticket[] tickets) =>
        Flow.By(tickets, new Period(Some.Monday, Some.Monday.AddDays(3).AddHours(1)), CalendarUnit.Day, TimeZoneInfo.Utc)
            .Select(f => (f.Period.Label, f.Opened, f.Resolved, f.Closed, f.Net));
}
