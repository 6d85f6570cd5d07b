using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Tickets;

public sealed class TicketTests
{
    [Theory]
    [InlineData(TicketState.Open, false)]
    [InlineData(TicketState.Resolved, true)]
    [InlineData(TicketState.Closed, true)]
    [InlineData(TicketState.Cancelled, false)]
    public void Resolved_is_what_the_desk_holds_to_be_solved_with_or_without_a_time(TicketState state, bool isResolved) =>
        (Some.Ticket() with { State = state }).IsResolved.Should().Be(isResolved);

    [Theory]
    [InlineData(null, 1)]
    [InlineData(0, 1)]
    [InlineData(3, 4)]
    public void The_episode_is_the_count_of_reopenings_and_one(int? reopens, int episode) =>
        (Some.Ticket() with { Reopens = reopens }).Episode.Should().Be(episode);

    [Fact]
    public void A_resolution_is_judged_when_it_was_resolved_else_closed_else_opened()
    {
        var (resolvedAt, closedAt) = (Some.Monday.AddHours(1), Some.Monday.AddHours(2));

        (Some.Ticket() with { ResolvedAt = resolvedAt, ClosedAt = closedAt }).JudgedAt.Should().Be(resolvedAt);
        (Some.Ticket() with { ClosedAt = closedAt }).JudgedAt.Should().Be(closedAt);
        Some.Ticket().JudgedAt.Should().Be(Some.Monday);
    }

    [Fact]
    public void Agreements_are_kept_if_one_was_and_none_was_broken()
    {
        Slas().Should().BeNull();
        Slas(SlaState.Running, SlaState.Cancelled).Should().BeNull();
        Slas(SlaState.Running, SlaState.Met).Should().BeTrue();
        Slas(SlaState.Met, SlaState.Breached).Should().BeFalse();
        Slas(SlaState.Breached, SlaState.Running).Should().BeFalse();
    }

    private static bool? Slas(params SlaState[] states) => (Some.Ticket() with { Slas = [.. states.Select(s => Some.Sla(s))] }).SlaMet;
}
