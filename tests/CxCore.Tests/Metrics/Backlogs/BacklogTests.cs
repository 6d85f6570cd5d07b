using CxKit.Core.Metrics.Backlogs;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.Backlogs;

public sealed class BacklogTests
{
    private static readonly DateTimeOffset _noon = Some.Monday.AddHours(4);
    private static readonly Ticket _resolved = Some.Resolved(at: _noon);
    private static readonly Ticket _closed = Some.Resolved() with { State = TicketState.Closed, ClosedAt = _noon.AddHours(1) };

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public void A_ticket_lies_on_the_desk_from_the_moment_it_is_opened(int ticks, int count) =>
        At(Some.Monday.AddTicks(ticks), Some.Ticket()).Should().Be((count, count));

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    public void A_ticket_leaves_the_backlog_the_moment_it_is_resolved(int ticks, int count) => At(_noon.AddTicks(ticks), _resolved).Unresolved.Should().Be(count);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    public void A_ticket_is_unclosed_until_it_is_closed(int ticks, int count) => At(_noon.AddHours(1).AddTicks(ticks), _closed).Unclosed.Should().Be(count);

    [Fact]
    public void A_resolved_ticket_is_not_closed_yet_whatever_time_of_closing_it_bears() =>
        At(_noon.AddDays(1), _resolved with { ClosedAt = _noon }).Should().Be((0, 1));

    [Fact]
    public void Without_a_time_of_closing_the_time_of_resolution_counts_and_without_both_the_opening()
    {
        At(_noon, _closed with { ResolvedAt = _noon, ClosedAt = null }).Should().Be((0, 0));
        At(_noon.AddTicks(-1), _closed with { ResolvedAt = _noon, ClosedAt = null }).Should().Be((1, 1));
        At(Some.Monday, _closed with { ResolvedAt = null, ClosedAt = null }).Should().Be((0, 0));
    }

    [Fact]
    public void Without_a_time_of_resolution_the_time_of_closing_counts() => At(_noon, _closed with { ResolvedAt = null }).Should().Be((1, 1));

    [Fact]
    public void A_ticket_reopened_and_still_open_lies_there_whatever_time_of_resolution_it_bears() =>
        At(_noon.AddDays(1), _resolved with { State = TicketState.Open }).Should().Be((1, 1));

    [Fact]
    public void A_cancelled_ticket_lies_there_no_more() => At(_noon, _resolved with { State = TicketState.Cancelled }).Should().Be((0, 0));

    [Fact]
    public void Only_contacts_lie_on_the_desk() => At(_noon, Some.Ticket() with { Kind = TicketKind.Problem }).Should().Be((0, 0));

    [Fact]
    public void The_series_has_a_count_for_each_moment() =>
        Backlog.Series([_closed, _closed with { ResolvedAt = _noon.AddHours(-1) }], [Some.Monday.AddTicks(-1), _noon, _noon.AddHours(2)])
            .Should().Equal(new BacklogCount(Some.Monday.AddTicks(-1), 0, 0), new BacklogCount(_noon, 1, 2), new BacklogCount(_noon.AddHours(2), 0, 0));

    private static (long Unresolved, long Unclosed) At(DateTimeOffset moment, params Ticket[] tickets)
    {
        var count = Backlog.At(tickets, moment);
        return (count.Unresolved, count.Unclosed);
    }
}
