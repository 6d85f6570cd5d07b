using CxKit.Core.Directory;
using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Staffing;
using CxKit.Core.Tickets;
using CxKit.Core.Time;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.Staffing;

/// <summary>A period of twenty weeks, in which the established staff of a team resolve two contacts a week unless a test says otherwise.</summary>
public sealed class RampUpTests
{
    private static readonly DateOnly _first = new(2026, 3, 2);
    private static readonly StaffMember _old = new("old", _first.AddDays(-RampUp.EstablishedAfterDays)) { Team = "desk" };

    [Fact]
    public void The_level_is_reached_in_the_first_of_four_weeks_that_keep_it()
    {
        var hire = Only(New("eve"), 0, 1, 1, 2, 2, 2, 2, 0, 0);

        hire.Should().Be(new NewHire(New("eve"), 2, 4, IsReached: true));
    }

    [Fact]
    public void Four_weeks_keep_it_on_average() => Only(New("eve"), 0, 3, 1, 0, 4).Should().Match<NewHire>(h => h.IsReached && h.Weeks == 2);

    [Fact]
    public void Who_keeps_it_from_the_start_reaches_it_in_the_first_week() => Only(New("eve"), 2, 2, 2, 2).Should().Match<NewHire>(h => h.IsReached && h.Weeks == 1);

    [Fact]
    public void Three_weeks_are_too_few() => Only(New("eve") with { Left = _first.AddDays(27) }, 9, 9, 9, 9).Should().Match<NewHire>(h => !h.IsReached && h.Weeks == 0);

    [Fact]
    public void Who_leaves_after_four_weeks_was_watched_for_one_beginning()
    {
        Only(New("eve") with { Left = _first.AddDays(28) }, 1, 1, 1, 1).Should().Match<NewHire>(h => !h.IsReached && h.Weeks == 1);
        Only(New("eve") with { Left = _first.AddDays(28) }, 2, 2, 2, 2).IsReached.Should().BeTrue();
    }

    [Fact]
    public void Who_never_keeps_it_was_watched_until_the_last_four_weeks() => Only(New("eve"), 1, 1).Should().Match<NewHire>(h => !h.IsReached && h.Weeks == 17);

    [Fact]
    public void Weeks_are_counted_from_joining_and_a_broken_last_week_does_not_count()
    {
        var late = new StaffMember("eve", _first.AddDays((20 * 7) - 30)) { Team = "desk" };

        Only(late, 2, 2, 2, 2).Should().Match<NewHire>(h => h.IsReached && h.Weeks == 1);
        Only(late, 0, 2, 2, 2, 2).Should().Match<NewHire>(h => !h.IsReached && h.Weeks == 1, "of the fifth week only two days are in the period");
    }

    [Fact]
    public void What_was_resolved_before_joining_is_not_the_hire_s()
    {
        var late = New("eve") with { Joined = _first.AddDays(7) };
        var early = Resolved("eve", _first.AddDays(6));

        Hires([late], [.. Enumerable.Repeat(early, 8), .. ByWeek(late, 0, 2, 2, 2, 1)]).Single().IsReached.Should().BeFalse();
    }

    [Fact]
    public void The_level_is_the_median_of_the_established_of_the_same_team()
    {
        StaffMember[] staff = [_old with { Id = "a" }, _old with { Id = "b" }, _old with { Id = "c" }, _old with { Id = "d", Team = "web" }, New("eve")];
        Ticket[] tickets = [.. Weekly("a", 1), .. Weekly("b", 3), .. Weekly("c", 8), .. Weekly("d", 100), .. Weekly("eve", 5)];

        RampUp.Of(Over(staff, tickets)).Single().Level.Should().Be(3);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Established_is_who_has_been_there_for_half_a_year_when_the_period_begins(int earlier, bool isEstablished) =>
        RampUp.Of(Over([_old with { Joined = _old.Joined.AddDays(-earlier) }, New("eve")], [.. Weekly("old", 2)])).Should().HaveCount(isEstablished ? 1 : 0);

    [Fact]
    public void Who_left_during_the_period_counts_by_the_weeks_that_were_worked()
    {
        StaffMember[] staff = [_old with { Left = _first.AddDays(14) }, New("eve")];

        RampUp.Of(Over(staff, [.. Weekly("old", 3).Take(6)])).Single().Level.Should().Be(3);
    }

    [Fact]
    public void A_team_whose_established_staff_left_before_or_resolve_nothing_has_no_level()
    {
        RampUp.Of(Over([_old with { Left = _first }, New("eve")], [])).Should().BeEmpty();
        RampUp.Of(Over([_old with { Left = _first.AddDays(-9) }, New("eve")], [])).Should().BeEmpty();
        RampUp.Of(Over([_old, New("eve")], [])).Should().BeEmpty();
    }

    [Fact]
    public void Only_those_who_joined_within_the_period_and_have_a_team_are_new()
    {
        StaffMember[] staff =
        [
            New("c") with { Joined = _first.AddDays(139) }, New("b"), New("a"), New("x") with { Joined = _first.AddDays(140) }, New("y") with { Joined = _first.AddDays(-1) },
            New("z") with { Team = null }, New("w") with { Team = "web" },
        ];

        Hires(staff, []).Select(h => (h.Member.Id, h.Weeks)).Should().Equal(("a", 17), ("b", 17), ("c", 0));
    }

    [Fact]
    public void Who_left_before_joining_was_never_watched() => Only(New("eve") with { Left = _first.AddDays(-40) }).Should().Match<NewHire>(h => !h.IsReached && h.Weeks == 0);

    [Fact]
    public void A_contact_that_nobody_held_is_nobody_s() =>
        Hires([New("eve")], [.. ByWeek(New("eve"), 2, 2, 2, 1), Resolved("eve", _first.AddDays(22)) with { Agent = null }]).Single().IsReached.Should().BeFalse();

    [Fact]
    public void The_figure_is_the_median_week_of_all_who_joined()
    {
        // Reached in weeks 1, 1, 2, 3, 5, 6, 8 and, by one, not yet.
        StaffMember[] hires = [.. "abcdefgh".Select(n => New($"{n}"))];
        int[] empty = [0, 0, 1, 2, 4, 5, 7, 20];
        var evidence = Over([_old, .. hires], [.. Weekly("old", 2), .. hires.SelectMany((h, i) => ByWeek(h, [.. Enumerable.Repeat(0, empty[i]), 8, 0, 0, 0, 0, 8]))]);

        var (weeks, reached) = (evidence.Figure("rampup.weeks"), evidence.Figure("rampup.reached"));

        RampUp.Of(evidence).Select(h => (h.Weeks, h.IsReached)).Should().Equal((1, true), (1, true), (1, true), (1, true), (2, true), (3, true), (5, true), (17, false));
        (weeks.Value, weeks.N, weeks.Definition.Unit).Should().Be((1, 8L, Units.Weeks));
        (reached.Value, reached.N, reached.WhyNoInterval).Should().Be((7 / 8.0, 8L, NoInterval.FullCount));
    }

    [Fact]
    public void The_interval_of_the_weeks_is_that_of_a_median_with_some_still_waiting()
    {
        StaffMember[] hires = [.. Enumerable.Range(0, 12).Select(i => New($"{i}"))];
        var evidence = Over([_old, .. hires], [.. Weekly("old", 2), .. hires.SelectMany((h, i) => ByWeek(h, [.. Enumerable.Repeat(0, i), 2, 2, 2, 2]))]);

        evidence.Figure("rampup.weeks").Interval.Should().Be(Core.Statistics.KaplanMeier.MedianInterval(RampUp.Of(evidence).Select(h => ((double)h.Weeks, h.IsReached)))).And.NotBeNull();
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void What_fewer_than_five_achieved_is_withheld(int n, bool isWithheld)
    {
        StaffMember[] hires = [.. Enumerable.Range(0, n).Select(i => New($"{i}"))];
        var evidence = Over([_old, .. hires], [.. Weekly("old", 2), .. hires.SelectMany(h => ByWeek(h, 2, 2, 2, 2))]);

        foreach (var id in new[] { "rampup.weeks", "rampup.reached" })
        {
            evidence.Figure(id).N.Should().Be(n);
            evidence.Figure(id).Value.Should().Be(isWithheld ? null : 1);
            (evidence.Figure(id).WhyNoInterval == NoInterval.Withheld).Should().Be(isWithheld);
        }
    }

    [Fact]
    public void Where_nobody_joined_there_is_nothing_to_withhold() => Over([_old], [.. Weekly("old", 2)]).Figure("rampup.reached").WhyNoInterval.Should().Be(NoInterval.Nothing);

    [Fact]
    public void The_order_of_staff_and_tickets_does_not_matter()
    {
        var tickets = Gen.ArrayOf(from day in Gen.Choose(-3, 143) from who in Gen.Elements("old", "a", "b") select Resolved(who, _first.AddDays(day)));
        var sets = from all in tickets from shuffled in Gen.Shuffle(all) select (all, shuffled.ToArray());
        Check.QuickThrowOnFailure(Prop.ForAll(sets.ToArbitrary(), s =>
            RampUp.Of(Over([_old, New("a"), New("b")], s.all)).SequenceEqual(RampUp.Of(Over([New("b"), New("a"), _old], s.Item2)))));
    }

    private static NewHire Only(StaffMember hire, params int[] byWeek) => Hires([hire], ByWeek(hire, byWeek)).Single();

    private static IReadOnlyList<NewHire> Hires(IEnumerable<StaffMember> hires, IEnumerable<Ticket> tickets) =>
        RampUp.Of(Over([_old, .. hires], [.. Weekly("old", 2), .. tickets]));

    private static Evidence Over(IReadOnlyList<StaffMember> staff, IReadOnlyList<Ticket> tickets) => new()
    {
        Period = new Period(_first.StartIn(TimeZoneInfo.Utc), _first.AddDays(20 * 7).StartIn(TimeZoneInfo.Utc)),
        Staff = staff,
        Tickets = tickets,
    };

    private static IEnumerable<Ticket> Weekly(string agent, int each) => Enumerable.Range(0, 20).SelectMany(w => Enumerable.Repeat(Resolved(agent, _first.AddDays(7 * w)), each));

    // On the last day of each week, so that a week that began a day off would lose them.
    private static IEnumerable<Ticket> ByWeek(StaffMember agent, params int[] counts) =>
        counts.SelectMany((n, week) => Enumerable.Repeat(Resolved(agent.Id, agent.Joined.AddDays((7 * week) + (week % 2 == 0 ? 6 : 0))), n));

    private static StaffMember New(string id) => new(id, _first) { Team = "desk" };

    private static Ticket Resolved(string agent, DateOnly day) =>
        Some.Resolved(at: day.StartIn(TimeZoneInfo.Utc).AddHours(9)) with { Agent = new Person(agent), OpenedAt = Some.Monday.AddYears(-1) };
}
