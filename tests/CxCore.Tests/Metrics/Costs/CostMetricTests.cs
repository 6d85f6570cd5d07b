using CxKit.Core.Directory;
using CxKit.Core.Metrics;
using CxKit.Core.Statistics;
using CxKit.Core.Tickets;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.Costs;

public sealed class CostMetricTests
{
    private static readonly Rates _rates = new() { PerHour = 40, PerContact = 15 };

    // 20, 60 and, without a recorded time, 15: 95 in all; the second and the third report the same trouble again.
    private static readonly Evidence _three = March.Evidence(
        Resolved("1", 0.5), Resolved("2", 1.5) with { Repeats = "1" }, Resolved("3", null) with { Repeats = "1" }, Some.Ticket("4")) with
    { Rates = _rates };

    [Fact]
    public void The_cost_of_a_ticket_is_the_mean_of_those_resolved()
    {
        var figure = _three.Figure("cost.ticket");
        var moments = SampleMoments.Of([15, 20, 60]);

        figure.Value.Should().BeApproximately(95 / 3.0, 1e-12);
        (figure.N, figure.Interval, figure.Definition.Unit).Should().Be((3L, MeanInterval.Of(moments.Mean, moments.SumOfSquaredDeviations, 3), Units.Money));
    }

    [Fact]
    public void The_cost_of_a_contact_is_spread_over_all_that_were_opened() =>
        _three.Figure("cost.contact").Should().Match<Figure>(f => f.Value == 95 / 4.0 && f.N == 4 && f.WhyNoInterval == NoInterval.FullCount);

    [Fact]
    public void Repeats_have_a_cost_of_their_own() =>
        _three.Figure("cost.repeats").Should().Match<Figure>(f => f.Value == 75 && f.N == 2 && f.WhyNoInterval == NoInterval.FullCount);

    [Fact]
    public void How_far_costs_rest_on_records_is_shown() =>
        _three.Figure("cost.recorded").Should().Match<Figure>(f => f.Value == 2 / 3.0 && f.N == 3 && f.Definition.Direction == Direction.MoreIsBetter && f.Definition.Unit == Units.Share);

    [Fact]
    public void An_agent_s_role_decides_the_rate_before_the_team_does()
    {
        var rates = new Rates { PerHourOfRole = new Dictionary<string, decimal> { ["expert"] = 90 }, PerHourOfTeam = new Dictionary<string, decimal> { ["network"] = 60 } };
        var ticket = Resolved("1", 2) with { Team = "network", Agent = new Person("eve") };
        var evidence = March.Evidence(ticket) with { Rates = rates, Staff = [new StaffMember("bob", default) { Role = "expert" }] };

        evidence.Figure("cost.ticket").Value.Should().Be(120);
        (evidence with { Staff = [new StaffMember("eve", default) { Role = "expert" }] }).Figure("cost.ticket").Value.Should().Be(180);
        (evidence with { Tickets = [ticket with { Agent = null }] }).Figure("cost.ticket").Value.Should().Be(120);
    }

    [Fact]
    public void Without_rates_costs_are_unknown_and_what_was_recorded_is_shown()
    {
        var evidence = _three with { Rates = Rates.Unknown };

        foreach (var id in new[] { "cost.ticket", "cost.contact", "cost.repeats" }) evidence.Figure(id).WhyNoInterval.Should().Be(NoInterval.Unknown, id);
        evidence.Figure("cost.recorded").Value.Should().Be(2 / 3.0);
    }

    [Fact]
    public void A_contact_of_unknown_cost_leaves_the_mean_and_makes_the_sums_unknown()
    {
        var evidence = _three with { Rates = _rates with { PerContact = null } };

        evidence.Figure("cost.ticket").Should().Match<Figure>(f => f.Value == 40 && f.N == 2);
        evidence.Figure("cost.contact").WhyNoInterval.Should().Be(NoInterval.Unknown);
        evidence.Figure("cost.repeats").WhyNoInterval.Should().Be(NoInterval.Unknown);
    }

    [Fact]
    public void Repeats_of_known_cost_are_known_whatever_the_others_cost() =>
        (March.Evidence(Resolved("1", null), Resolved("2", 1) with { Repeats = "1" }) with { Rates = _rates with { PerContact = null } })
            .Figure("cost.repeats").Value.Should().Be(40);

    [Fact]
    public void A_month_without_repeats_lost_nothing_by_them() =>
        (March.Evidence(Resolved("1", 1)) with { Rates = _rates }).Figure("cost.repeats").Should().Match<Figure>(f => f.Value == 0 && f.N == 0 && f.WhyNoInterval == NoInterval.FullCount);

    [Fact]
    public void Where_nothing_was_resolved_nothing_has_a_cost()
    {
        var evidence = March.Evidence(Some.Ticket()) with { Rates = _rates };

        foreach (var id in new[] { "cost.ticket", "cost.contact", "cost.repeats", "cost.recorded" })
            evidence.Figure(id).Should().Match<Figure>(f => f.Value == null && f.N == 0 && f.WhyNoInterval == NoInterval.Nothing);
    }

    [Fact]
    public void Where_nothing_was_opened_no_contact_bears_the_cost()
    {
        var evidence = March.Evidence(Resolved("1", 1) with { OpenedAt = March.Month.Since.AddTicks(-1) }) with { Rates = _rates };

        evidence.Figure("cost.contact").Should().Match<Figure>(f => f.Value == null && f.WhyNoInterval == NoInterval.Nothing);
        evidence.Figure("cost.ticket").Value.Should().Be(40);
    }

    [Fact]
    public void Changes_and_what_another_month_resolved_cost_this_one_nothing()
    {
        var others = March.Evidence(
            Resolved("1", 1) with { Kind = TicketKind.Change }, Resolved("2", 1) with { ResolvedAt = March.Month.Until }, Resolved("3", 1) with { ResolvedAt = March.Month.Since.AddTicks(-1) });

        (others with { Rates = _rates }).Figure("cost.ticket").N.Should().Be(0);
    }

    [Fact]
    public void The_order_of_tickets_does_not_matter_and_a_contact_never_costs_more_than_all()
    {
        var ticket = from hours in Gen.Choose(0, 40)
                     from isRecorded in Gen.Elements(true, false)
                     from isRepeat in Gen.Elements(true, false)
                     select Resolved("1", isRecorded ? hours / 7.0 : null) with { Repeats = isRepeat ? "0" : null };
        var sets = from tickets in Gen.ArrayOf(ticket)
                   from shuffled in Gen.Shuffle(tickets)
                   select (March.Evidence(tickets) with { Rates = _rates }, March.Evidence(shuffled) with { Rates = _rates });
        Check.QuickThrowOnFailure(Prop.ForAll(sets.ToArbitrary(), s =>
            Figures(s.Item1).SequenceEqual(Figures(s.Item2))
            && (s.Item1.Tickets.Count == 0 || s.Item1.Figure("cost.repeats").Value <= (s.Item1.Figure("cost.contact").Value * s.Item1.Tickets.Count) + 1e-6)));
    }

    private static IReadOnlyList<Figure> Figures(Evidence evidence) => MetricCatalogue.Derived.Single(m => m.Id == "cost").Compute(evidence);

    private static Ticket Resolved(string id, double? hours) =>
        Some.Resolved(id) with { TimeWorked = hours is { } worked ? TimeSpan.FromHours(worked) : null };
}
