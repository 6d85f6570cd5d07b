using CxKit.Core.Metrics;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics;

public sealed class TicketMetricsTests
{
    [Fact]
    public void The_time_to_resolve_is_counted_in_whole_seconds() =>
        Measure("mttr", Some.Resolved(at: Some.Monday.AddSeconds(90.9))).Should().Be(90);

    [Fact]
    public void A_resolution_before_the_opening_is_negative_however_little() =>
        Measure("mttr", Some.Resolved(at: Some.Monday.AddMilliseconds(-1))).Should().Be(-1);

    [Fact]
    public void No_other_time_stands_in_for_the_time_of_resolution() =>
        Measure("mttr", Some.Ticket() with { State = TicketState.Closed, ClosedAt = Some.Monday.AddHours(9) }).Should().BeNull();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(null, null)]
    public void A_ticket_was_reopened_once_or_more_or_is_not_judged(int? reopens, int? expected) =>
        Measure("reopen", Some.Resolved() with { Reopens = reopens }).Should().Be(expected);

    [Theory]
    [InlineData(SlaState.Met, 1)]
    [InlineData(SlaState.Breached, 0)]
    [InlineData(SlaState.Running, null)]
    [InlineData(SlaState.Cancelled, null)]
    public void Only_a_settled_agreement_counts(SlaState state, int? expected) =>
        Measure("sla", Some.Resolved() with { Slas = [Some.Sla(state)] }).Should().Be(expected);

    [Theory]
    [InlineData(SlaState.Met, SlaState.Met, 1)]
    [InlineData(SlaState.Met, SlaState.Breached, 0)]
    [InlineData(SlaState.Breached, SlaState.Met, 0)]
    [InlineData(SlaState.Met, SlaState.Running, 1)]
    [InlineData(SlaState.Met, SlaState.Cancelled, 1)]
    [InlineData(SlaState.Breached, SlaState.Cancelled, 0)]
    [InlineData(SlaState.Running, SlaState.Cancelled, null)]
    public void Response_and_resolution_are_kept_together_or_not_at_all(SlaState response, SlaState resolution, int? expected) =>
        Measure("sla", Some.Resolved() with { Slas = [Some.Sla(response, SlaTarget.Response), Some.Sla(resolution)] }).Should().Be(expected);

    [Fact]
    public void A_ticket_without_agreement_does_not_count_for_the_sla() => Measure("sla", Some.Resolved()).Should().BeNull();

    [Fact]
    public void A_breach_on_a_ticket_still_open_does_not_count_yet() =>
        Measure("sla", Some.Ticket() with { Slas = [Some.Sla(SlaState.Breached)] }).Should().BeNull();

    [Fact]
    public void A_ticket_without_time_of_resolution_counts_for_all_but_the_time()
    {
        var closed = Complete(Some.Ticket() with { State = TicketState.Closed });

        new[] { "sla", "fcr", "reopen" }.Select(id => Measure(id, closed)).Should().NotContainNulls();
        Measure("mttr", closed).Should().BeNull();
    }

    [Theory]
    [InlineData(TicketState.Open)]
    [InlineData(TicketState.Cancelled)]
    public void What_was_not_resolved_counts_for_no_metric_of_resolutions(TicketState state)
    {
        var ticket = Complete(Some.Resolved()) with { State = state };

        new[] { "sla", "mttr", "fcr", "reopen" }.Select(id => Measure(id, ticket)).Should().OnlyContain(number => number == null);
    }

    [Fact]
    public void A_repeat_counts_as_soon_as_it_is_opened()
    {
        Measure("repeat", Some.Ticket()).Should().Be(0);
        Measure("repeat", Some.Ticket() with { Repeats = "0" }).Should().Be(1);
    }

    [Fact]
    public void A_ticket_without_requester_or_category_is_not_judged_as_a_repeat()
    {
        Measure("repeat", Some.Ticket() with { Requester = null }).Should().BeNull();
        Measure("repeat", Some.Ticket() with { Category = null }).Should().BeNull();
        Measure("repeat", Some.Ticket() with { Category = "" }).Should().BeNull();
    }

    [Fact]
    public void A_ticket_says_nothing_of_satisfaction() => Measure("csat", Complete(Some.Resolved())).Should().BeNull();

    [Fact]
    public void Measured_tickets_become_figures()
    {
        var metric = MetricCatalogue.Counted.Single(m => m.Id == "mttr");
        var tally = metric.Empty();
        foreach (var hours in new[] { 1, 2, 6 }) tally.Add(metric.Measure(Some.Resolved(at: Some.Monday.AddHours(hours)))!.Value);

        var figures = metric.Compute(tally);

        figures[0].Value.Should().BeApproximately(3, 1e-9);
        figures[1].Value.Should().BeApproximately(2, 0.02);
        figures[2].Value.Should().BeApproximately(5.2, 0.052);
    }

    private static Ticket Complete(Ticket ticket) => ticket with { Reopens = 0, Reassignments = 0, Slas = [Some.Sla(SlaState.Met)] };

    private static long? Measure(string metric, Ticket ticket) => Measured.Number(metric, ticket);
}
