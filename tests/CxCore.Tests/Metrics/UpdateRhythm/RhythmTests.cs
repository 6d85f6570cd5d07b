using CxKit.Core.Metrics;
using CxKit.Core.Metrics.UpdateRhythm;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.UpdateRhythm;

public sealed class RhythmTests
{
    private static readonly TimeSpan _threeDays = TimeSpan.FromDays(3);

    [Fact]
    public void The_limit_is_three_days_unless_said() => Rhythm.DefaultLimit.Should().Be(_threeDays);

    [Theory]
    [InlineData(72, true)]
    [InlineData(72.01, false)]
    public void No_silence_may_be_longer_than_the_limit(double hours, bool isKept) => Kept(Solved(hours)).Should().Be(isKept);

    [Fact]
    public void Each_message_of_a_person_begins_another_silence()
    {
        Kept(Solved(200, Said(70), Said(140))).Should().BeTrue();
        Kept(Solved(200, Said(100))).Should().BeFalse();
        Kept(Solved(100, Said(50) with { IsAutomatic = true })).Should().BeFalse();
        Kept(Solved(100, Said(50) with { By = "ann" })).Should().BeFalse();
    }

    [Fact]
    public void Time_between_resolution_and_reopening_is_no_silence()
    {
        Kept(Solved(240, Event(TicketEventKind.Resolved, 20), Event(TicketEventKind.Closed, 50), Event(TicketEventKind.Reopened, 200))).Should().BeTrue();
        Kept(Solved(240, Event(TicketEventKind.Reopened, 200), Event(TicketEventKind.Closed, 20))).Should().BeTrue();
        Kept(Solved(240, Event(TicketEventKind.Resolved, 60), Event(TicketEventKind.Reopened, 200))).Should().BeFalse();
        Kept(Solved(240, Event(TicketEventKind.Resolved, 60), Said(100), Event(TicketEventKind.Reopened, 200))).Should().BeTrue();
        Kept(Solved(240, Event(TicketEventKind.Reopened, 200))).Should().BeFalse();
        Kept(Solved(500, Event(TicketEventKind.Resolved, 20), Event(TicketEventKind.Reopened, 220), Event(TicketEventKind.Resolved, 230), Event(TicketEventKind.Reopened, 480))).Should().BeTrue();
    }

    [Fact]
    public void An_open_ticket_is_judged_as_of_the_moment_asked_for()
    {
        var open = Some.Ticket() with { RepliesAreKnown = true };

        Rhythm.IsKept(open, _threeDays, Some.Monday.AddDays(3)).Should().BeTrue();
        Rhythm.IsKept(open, _threeDays, Some.Monday.AddDays(3).AddTicks(1)).Should().BeFalse();
        Rhythm.IsKept(open with { ResolvedAt = Some.Monday.AddDays(1) }, _threeDays, Some.Monday.AddDays(4)).Should().BeFalse();
        Rhythm.IsKept(Solved(100), _threeDays, Some.Monday.AddDays(2)).Should().BeTrue();
        Rhythm.IsKept(open, _threeDays, Some.Monday).Should().BeTrue();
    }

    [Fact]
    public void Without_messages_or_time_of_resolution_nobody_can_tell()
    {
        Kept(Solved(1) with { RepliesAreKnown = false }).Should().BeNull();
        Kept(Solved(1) with { ResolvedAt = null }).Should().BeNull();
        Kept(Solved(1) with { FirstReplyAt = Some.Monday }).Should().BeNull();
        Kept(Solved(1, Said(0.5)) with { FirstReplyAt = Some.Monday.AddHours(0.5) }).Should().BeTrue();
    }

    [Fact]
    public void A_limit_below_nothing_is_refused() =>
        FluentActions.Invoking(() => Rhythm.IsKept(Solved(1), TimeSpan.FromTicks(-1), Some.Monday)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Resolved_contacts_are_counted_against_three_days()
    {
        Measure(Solved(72)).Should().Be(1);
        Measure(Solved(73)).Should().Be(0);
        Measure(Solved(72) with { ResolvedAt = null }).Should().BeNull();
        Measure(Solved(72) with { State = TicketState.Open }).Should().BeNull();
        Measure(Solved(72) with { Kind = TicketKind.Change }).Should().BeNull();
    }

    private static long? Measure(Ticket ticket) => MetricCatalogue.Counted.Single(m => m.Id == "rhythm").Measure(ticket);

    private static bool? Kept(Ticket ticket) => Rhythm.IsKept(ticket, _threeDays, Some.Monday.AddYears(1));

    private static Ticket Solved(double hours, params TicketEvent[] events) =>
        Some.Resolved(at: Some.Monday.AddHours(hours)) with { RepliesAreKnown = true, Events = events };

    private static TicketEvent Said(double hours) => Some.Comment("agent", hours);

    private static TicketEvent Event(TicketEventKind kind, double hours) => new("1", $"{kind}{hours}", kind, Some.Monday.AddHours(hours));
}
