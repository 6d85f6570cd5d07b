using CxKit.Core.Metrics;
using CxKit.Core.Metrics.FallenSilent;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.FallenSilent;

public sealed class SilenceTests
{
    private static readonly DateTimeOffset _end = March.Month.Until;
    private static readonly Ticket _open = Some.Ticket() with { RepliesAreKnown = true };

    [Fact]
    public void A_silence_begins_with_the_last_message_of_a_person_or_with_the_opening()
    {
        Since(_open).Should().Be(_open.OpenedAt);
        Since(_open with { Events = [Some.Comment("agent", 5), Some.Comment("ann", 9, "e2")] }).Should().Be(Some.Monday.AddHours(5));
        Since(_open with { LastPublicUpdateAt = Some.Monday.AddHours(7), Events = [Some.Comment("agent", 5)] }).Should().Be(Some.Monday.AddHours(7));
        Since(_open with { LastPublicUpdateAt = Some.Monday.AddHours(3), Events = [Some.Comment("agent", 5)] }).Should().Be(Some.Monday.AddHours(5));
        Since(_open with { LastPublicUpdateAt = _end, Events = [Some.Comment("agent", 5)] }).Should().Be(Some.Monday.AddHours(5));
    }

    [Fact]
    public void Only_contacts_open_at_the_moment_whose_messages_were_read_are_looked_at()
    {
        Is(_open).Should().BeTrue();
        Is(_open with { OpenedAt = _end.AddTicks(-1) }).Should().BeTrue();
        Is(_open with { OpenedAt = _end }).Should().BeTrue();
        Since(_open with { OpenedAt = _end }).Should().Be(_end);
        Is(_open with { OpenedAt = _end.AddTicks(1) }).Should().BeFalse();
        Is(_open with { RepliesAreKnown = false }).Should().BeFalse();
        Is(_open with { Kind = TicketKind.Problem }).Should().BeFalse();
        Is(_open with { State = TicketState.Resolved, ResolvedAt = _end.AddTicks(1) }).Should().BeTrue();
        Is(_open with { State = TicketState.Resolved, ResolvedAt = _end, ClosedAt = _end.AddTicks(1) }).Should().BeFalse();
        Is(_open with { State = TicketState.Closed, ClosedAt = _end.AddTicks(1) }).Should().BeTrue();
        Is(_open with { State = TicketState.Cancelled }).Should().BeFalse();
        Is(_open with { ResolvedAt = _end.AddDays(-1) }).Should().BeTrue();
    }

    [Fact]
    public void The_void_begins_with_the_limit_and_the_longest_silence_comes_first()
    {
        var (old, young) = (_open with { OpenedAt = _end.AddDays(-7), Id = "2" }, _open with { OpenedAt = _end.AddDays(-7).AddTicks(1) });

        Silence.DefaultLimit.Should().Be(TimeSpan.FromDays(7));
        Silence.Of([young, old], _end).Select(s => s.Ticket).Should().Equal(old, young);
        Silence.InVoid([young, old], _end, Silence.DefaultLimit).Select(s => s.Ticket).Should().Equal(old);
    }

    [Fact]
    public void Silences_of_the_same_length_are_ordered_by_account_and_id()
    {
        var (a, b, c) = (_open with { Account = "a", Id = "9" }, _open with { Account = "b", Id = "1" }, _open with { Account = "b", Id = "2" });

        Silence.Of([c, b, a], _end).Select(s => s.Ticket).Should().Equal(a, b, c);
    }

    [Fact]
    public void A_limit_below_nothing_is_refused() =>
        FluentActions.Invoking(() => Silence.InVoid([], _end, TimeSpan.FromTicks(-1))).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void The_figures_stand_at_the_end_of_the_period()
    {
        var evidence = March.Evidence(_open with { OpenedAt = _end.AddDays(-7) }, _open with { OpenedAt = _end.AddDays(-7).AddTicks(1) }, _open with { OpenedAt = _end.AddDays(-1) });

        evidence.Figure("void.count").Should().Match<Figure>(f => f.Value == 1 && f.N == 3 && f.WhyNoInterval == NoInterval.FullCount);
        evidence.Figure("void.share").Should().Match<Figure>(f => f.Value == 1 / 3.0 && f.N == 3 && f.WhyNoInterval == NoInterval.FullCount);
        March.Evidence(_open with { OpenedAt = _end.AddDays(-1) }).Figure("void.count").Value.Should().Be(0);
    }

    private static DateTimeOffset Since(Ticket ticket) => Silence.Of([ticket], _end).Single().Since;

    private static bool Is(Ticket ticket) => Silence.Of([ticket], _end).Count == 1;
}
