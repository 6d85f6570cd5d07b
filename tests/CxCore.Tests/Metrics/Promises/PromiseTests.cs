using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Promises;
using CxKit.Core.Statistics;
using CxKit.Core.Tickets;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.Promises;

public sealed class PromiseTests
{
    private static readonly DateTimeOffset _due = March.Date(3, 10);
    private static readonly DateTimeOffset _end = March.Month.Until;

    [Fact]
    public void A_promise_is_kept_up_to_its_date_and_broken_after_it()
    {
        Only(Resolved(_due)).Should().Match<Promise>(p => p.Outcome == PromiseOutcome.Kept && p.SettledAt == _due && p.DueAt == _due && p.MadeAt == null);
        Only(Resolved(_due.AddTicks(1))).Should().Match<Promise>(p => p.Outcome == PromiseOutcome.Broken && p.SettledAt == _due);
        Only(Promised(_due)).Outcome.Should().Be(PromiseOutcome.Broken);
    }

    [Fact]
    public void A_promise_whose_date_has_not_come_is_pending()
    {
        Outcomes(Promised(_due), asOf: _due).Should().Equal(PromiseOutcome.Pending);
        Outcomes(Promised(_due), asOf: _due.AddTicks(1)).Should().Equal(PromiseOutcome.Broken);
        Outcomes(Resolved(_due.AddDays(-1)), asOf: _due.AddDays(-1)).Should().Equal(PromiseOutcome.Pending);
        Outcomes(Resolved(_due.AddDays(-1)), asOf: _due.AddDays(-1).AddTicks(1)).Should().Equal(PromiseOutcome.Kept);
    }

    [Fact]
    public void A_later_date_given_in_time_renews_a_promise()
    {
        var moved = Promised(March.Date(3, 20)) with { Events = [Moved(_due, "2026-03-10T00:00:00Z", "2026-03-20T00:00:00Z")] };

        var promises = PromiseHistory.Of(moved, _end);

        promises.Select(p => (p.DueAt, p.MadeAt, p.Outcome, p.SettledAt)).Should().Equal(
            (_due, null, PromiseOutcome.Renewed, _due), (March.Date(3, 20), (DateTimeOffset?)_due, PromiseOutcome.Broken, March.Date(3, 20)));
    }

    [Fact]
    public void A_later_date_given_too_late_does_not_mend_a_broken_promise()
    {
        var moved = Promised(March.Date(3, 20)) with { Events = [Moved(_due.AddTicks(1), "2026-03-10T00:00:00Z", "2026-03-20T00:00:00Z")] };

        Outcomes(moved).Should().Equal(PromiseOutcome.Broken, PromiseOutcome.Broken);
    }

    [Theory]
    [InlineData("2026-03-09T00:00:00Z")]
    [InlineData("2026-03-10T00:00:00Z")]
    public void A_promise_moved_forward_counts_at_its_new_date_alone(string to) =>
        Outcomes(Promised(null) with { Events = [Moved(March.Date(3, 5), "2026-03-10T00:00:00Z", to)] }).Should().Equal(PromiseOutcome.Replaced, PromiseOutcome.Broken);

    [Fact]
    public void Taking_a_promise_back_does_not_excuse_from_it() =>
        Outcomes(Promised(null) with { Events = [Moved(March.Date(3, 5), "2026-03-10T00:00:00Z", null)] }).Should().Equal(PromiseOutcome.Broken);

    [Fact]
    public void Another_date_in_time_renews_a_promise_that_was_taken_back() => Outcomes(Promised(null) with
    {
        Events = [Moved(March.Date(3, 6), null, "2026-03-15T00:00:00Z", "b"), Moved(March.Date(3, 5), "2026-03-10T00:00:00Z", null, "a")],
    }).Should().Equal(PromiseOutcome.Renewed, PromiseOutcome.Broken);

    [Fact]
    public void A_date_that_cannot_be_read_leaves_unknown_what_it_took_the_place_of()
    {
        var events = new[] { Moved(March.Date(3, 5), "2026-03-10T00:00:00Z", "next week") };

        Outcomes(Promised(null) with { Events = events }).Should().Equal(PromiseOutcome.Unknown);
        Outcomes(Resolved(_due) with { PromisedAt = null, Events = events }).Should().Equal(PromiseOutcome.Kept);
        Outcomes(Promised(March.Date(3, 20)) with { Events = events }).Should().Equal(PromiseOutcome.Renewed, PromiseOutcome.Broken);
    }

    [Fact]
    public void A_last_promise_taken_back_is_not_replaced_by_the_tickets_own_date() =>
        Outcomes(Promised(March.Date(3, 25)) with { Events = [Moved(March.Date(3, 5), "2026-03-10T00:00:00Z", null)] }).Should().HaveCount(1);

    [Fact]
    public void Changes_of_the_same_moment_are_taken_in_the_order_of_their_ids() => Outcomes(Promised(null) with
    {
        Events = [Moved(March.Date(3, 5), "2026-03-12T00:00:00Z", "2026-03-15T00:00:00Z", "b"), Moved(March.Date(3, 5), "2026-03-10T00:00:00Z", "2026-03-12T00:00:00Z", "a")],
    }).Should().Equal(PromiseOutcome.Renewed, PromiseOutcome.Renewed, PromiseOutcome.Broken);

    [Fact]
    public void A_first_promise_made_on_the_way_has_its_moment() =>
        Only(Promised(_due) with { Events = [Moved(March.Date(3, 5), null, "2026-03-10T00:00:00Z")] }).MadeAt.Should().Be(March.Date(3, 5));

    [Fact]
    public void A_promise_made_later_than_asked_or_after_the_resolution_is_none()
    {
        var events = new[] { Moved(March.Date(3, 5), null, "2026-03-10T00:00:00Z") };

        PromiseHistory.Of(Promised(_due) with { Events = events }, March.Date(3, 5)).Should().BeEmpty();
        PromiseHistory.Of(Promised(_due) with { Events = events }, March.Date(3, 5, 1)).Should().HaveCount(1);
        Outcomes(Resolved(March.Date(3, 5)) with { Events = events }).Should().BeEmpty();
        Outcomes(Resolved(March.Date(3, 5, 1)) with { Events = events }).Should().Equal(PromiseOutcome.Kept);
    }

    [Fact]
    public void Where_the_end_is_not_known_nobody_can_tell()
    {
        Outcomes(Promised(_due) with { State = TicketState.Cancelled }).Should().Equal(PromiseOutcome.Unknown);
        Outcomes(Promised(_due) with { State = TicketState.Closed }).Should().Equal(PromiseOutcome.Unknown);
        Outcomes(Promised(_due) with { State = TicketState.Open, ResolvedAt = March.Date(3, 4) }).Should().Equal(PromiseOutcome.Broken);
    }

    [Fact]
    public void Contacts_and_projects_make_promises_and_nothing_else_does()
    {
        Outcomes(Promised(_due) with { Kind = TicketKind.Project }).Should().HaveCount(1);
        Outcomes(Promised(_due) with { Kind = TicketKind.Project, State = TicketState.Deleted }).Should().BeEmpty();
        Outcomes(Promised(_due) with { Kind = TicketKind.Change }).Should().BeEmpty();
        Outcomes(Promised(_due) with { State = TicketState.Deleted }).Should().BeEmpty();
        Outcomes(Promised(null)).Should().BeEmpty();
    }

    [Fact]
    public void Other_events_promise_nothing() =>
        Only(Promised(_due) with { Events = [new TicketEvent("1", "x", TicketEventKind.PriorityChanged, March.Date(3, 4)) { From = "2026-03-05", To = "2026-03-06" }] })
            .DueAt.Should().Be(_due);

    [Fact]
    public void A_call_back_is_kept_by_a_persons_message_after_it_was_promised()
    {
        var silent = Promised(_due) with { RepliesAreKnown = true };
        var heard = silent with { Events = [Said(_due)] };

        CallBack(heard).Outcome.Should().Be(PromiseOutcome.Kept);
        CallBack(heard).SettledAt.Should().Be(_due);
        CallBack(silent with { Events = [Said(_due.AddTicks(1))] }).Outcome.Should().Be(PromiseOutcome.Broken);
        CallBack(silent with { Events = [Said(March.Date(3, 6)), Moved(March.Date(3, 6), null, "2026-03-10T00:00:00Z")] }).Outcome.Should().Be(PromiseOutcome.Broken);
        CallBack(silent with { Events = [Said(silent.OpenedAt)] }).Outcome.Should().Be(PromiseOutcome.Broken);
        CallBack(silent).Outcome.Should().Be(PromiseOutcome.Broken);
        CallBack(silent with { RepliesAreKnown = false }).Outcome.Should().Be(PromiseOutcome.Unknown);
        Only(heard).Outcome.Should().Be(PromiseOutcome.Broken);
    }

    [Fact]
    public void Who_resolves_need_not_call_back()
    {
        CallBack(Resolved(_due)).Outcome.Should().Be(PromiseOutcome.Kept);
        CallBack(Resolved(_due) with { Events = [Said(_due.AddDays(1))] }).Outcome.Should().Be(PromiseOutcome.Kept);
    }

    [Fact]
    public void Promises_count_in_the_period_in_which_they_were_kept_renewed_or_broken()
    {
        var evidence = March.Evidence(
            Resolved(_due),
            Promised(_due),
            Promised(March.Date(4, 9)) with { Events = [Moved(March.Date(3, 5), "2026-03-10", "2026-04-09T00:00:00Z")] },
            Promised(_due),
            Promised(March.Month.Since.AddTicks(-1)),
            Promised(March.Month.Until),
            Promised(_due) with { State = TicketState.Cancelled });

        ShouldBe("promise.kept", 1);
        ShouldBe("promise.renewed", 1);
        ShouldBe("promise.broken", 2);

        void ShouldBe(string id, long hits) =>
            evidence.Figure(id).Should().Match<Figure>(f => f.Value == hits / 4.0 && f.N == 4 && f.Interval == Wilson.Of(hits, 4));
    }

    [Fact]
    public void A_promise_resolved_before_the_period_is_not_counted_again_at_its_date() =>
        (March.Evidence(Resolved(March.Date(3, 1).AddTicks(-1)) with { OpenedAt = March.Date(2, 1) }).Figure("promise.kept").N).Should().Be(0);

    [Fact]
    public void Renewing_in_time_never_makes_a_promise_broken() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 400).Two().ToArbitrary(),
        Gen.Choose(0, 700).ToArbitrary(),
        (renewal, resolved) =>
        {
            var at = _due.AddHours(-renewal.Item1);
            var moved = new TicketEvent("1", "m", TicketEventKind.PromiseChanged, at)
            {
                From = "2026-03-10T00:00:00Z",
                To = _due.AddHours(renewal.Item2).ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            };
            var ticket = Resolved(March.Date(2, 20).AddHours(resolved)) with { OpenedAt = March.Date(2, 1), PromisedAt = null, Events = [moved] };
            return PromiseHistory.Of(ticket, _end).First(p => p.DueAt == _due).Outcome is PromiseOutcome.Renewed or PromiseOutcome.Kept;
        }));

    private static Promise CallBack(Ticket ticket) => PromiseHistory.Of(ticket, _end, KeptBy.Message).Single();

    private static Promise Only(Ticket ticket) => PromiseHistory.Of(ticket, _end).Single();

    private static IEnumerable<PromiseOutcome> Outcomes(Ticket ticket, DateTimeOffset? asOf = null) => PromiseHistory.Of(ticket, asOf ?? _end).Select(p => p.Outcome);

    private static Ticket Promised(DateTimeOffset? due) => Some.Ticket() with { PromisedAt = due };

    private static Ticket Resolved(DateTimeOffset at) => Some.Resolved(at: at) with { PromisedAt = _due };

    private static TicketEvent Moved(DateTimeOffset at, string? from, string? to, string id = "m") => new("1", id, TicketEventKind.PromiseChanged, at) { From = from, To = to };

    private static TicketEvent Said(DateTimeOffset at) => new("1", "s", TicketEventKind.PublicComment, at) { By = "agent" };
}
