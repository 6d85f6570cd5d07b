using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Spread;
using CxKit.Core.Statistics;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.Spread;

public sealed class SpreadTests
{
    private static readonly int[] _good = [5, 5, 4, 5, 5];
    private static readonly int[] _bad = [1, 2, 2, 1, 2];

    [Fact]
    public void Agents_and_teams_differ_by_what_chance_does_not_explain()
    {
        var evidence = March.Evidence() with { Answers = [.. Given(_good, "ann", "mail"), .. Given(_bad, "bob", "mail"), .. Given(_good, "eve", "web")] };
        var moments = new[] { Of(_good), Of(_bad), Of(_good) };
        var expected = BetweenGroups.Of(moments)!.Value;

        evidence.Figure("spread.agents.csat").Should().Match<Figure>(f => f.Value == expected.StandardDeviation && f.N == 15 && f.Interval == expected.Interval);
        evidence.Figure("spread.teams.csat").Value.Should().Be(BetweenGroups.Of([Of([.. _good, .. _bad]), Of(_good)])!.Value.StandardDeviation);
    }

    [Fact]
    public void Groups_of_fewer_than_five_are_left_out()
    {
        var evidence = March.Evidence() with { Answers = [.. Given(_good, "ann"), .. Given(_bad[..4], "bob")] };

        SpreadTable.Satisfaction(evidence, a => a.Agent).Keys.Should().Equal("ann");
        evidence.Figure("spread.agents.csat").Should().Match<Figure>(f => f.Value == null && f.N == 5 && f.Interval == null);
    }

    [Fact]
    public void Only_headline_answers_of_the_period_on_five_points_and_of_a_group_count()
    {
        var answers = Given(_good, "ann");
        var evidence = March.Evidence() with
        {
            Answers =
            [
                .. answers,
                .. answers.Select(a => a with { AnsweredAt = March.Month.Until }),
                .. answers.Select(a => a with { QuestionId = Question.Nps.Id }),
                .. answers.Select(a => a with { Provenance = Provenance.Native }),
                .. answers.Select(a => a with { Attribution = new Attribution() }),
            ],
        };

        SpreadTable.Satisfaction(evidence, a => a.Agent).Should().ContainSingle().Which.Should().Be(KeyValuePair.Create("ann", Of(_good)));
    }

    [Fact]
    public void Times_differ_by_a_factor()
    {
        // Ann's usual time is an hour, Bob's e² hours, with the same variance within.
        var ann = Resolved("ann", "mail", [1 / Math.E, 1, 1, 1, Math.E]);
        var bob = Resolved("bob", "web", [Math.E, Math.E * Math.E, Math.E * Math.E, Math.E * Math.E, Math.Pow(Math.E, 3)]);

        var figure = March.Evidence([.. ann, .. bob]).Figure("spread.agents.time");

        // Means of ln 2 apart have the variance 2; within it is 4/8, and a fifth of it is noise.
        figure.Value.Should().BeApproximately(Math.Exp(Math.Sqrt(2 - 0.1)), 1e-4);
        figure.N.Should().Be(10);
        figure.Interval!.Value.Low.Should().BeInRange(1, figure.Value!.Value);
        figure.Interval!.Value.High.Should().BeGreaterThan(figure.Value!.Value);
        March.Evidence([.. ann, .. bob]).Figure("spread.teams.time").Value.Should().Be(figure.Value);
    }

    [Fact]
    public void Groups_that_never_vary_differ_without_an_interval()
    {
        var evidence = March.Evidence([.. Resolved("ann", "a", [1, 1, 1, 1, 1]), .. Resolved("bob", "b", [2, 2, 2, 2, 2])]);

        evidence.Figure("spread.agents.time").Value.Should().BeApproximately(Math.Exp(Math.Log(2) / Math.Sqrt(2)), 1e-9);
    }

    [Fact]
    public void Only_contacts_resolved_in_the_period_at_a_sound_time_count()
    {
        var sound = Resolved("ann", "a", [0, 0.5 / 3600, 1, 1, 1]).ToList();
        var evidence = March.Evidence(
        [
            .. sound,
            sound[0] with { ResolvedAt = sound[0].OpenedAt.AddTicks(-1) },
            sound[0] with { ResolvedAt = March.Month.Until },
            sound[0] with { ResolvedAt = null },
            sound[0] with { State = TicketState.Open },
            sound[0] with { Kind = TicketKind.Change },
            sound[0] with { Agent = null },
        ]);

        SpreadTable.LogTimeToResolve(evidence, a => a.Agent)["ann"].Should().Be(SampleMoments.Of([0, 0, Math.Log(3600), Math.Log(3600), Math.Log(3600)]));
    }

    [Fact]
    public void Groups_are_named_in_order_whatever_the_order_of_the_answers()
    {
        var answers = Given(_good, "b").Concat(Given(_bad, "a")).ToList();

        SpreadTable.Satisfaction(March.Evidence() with { Answers = answers }, a => a.Agent).Select(g => g.Key).Should().Equal("a", "b");
    }

    private static SampleMoments Of(IEnumerable<int> scores) => SampleMoments.Of([.. scores.Select(s => (double)s).Order()]);

    private static IEnumerable<Answer> Given(IEnumerable<int> scores, string agent, string? team = null) =>
        scores.Select(s => March.Answer(Question.Csat5, s) with { Attribution = new Attribution { Agent = agent, Team = team } });

    private static IEnumerable<Ticket> Resolved(string agent, string team, double[] hours) =>
        hours.Select(h => Some.Resolved(at: Some.Monday.AddHours(h)) with { Agent = new Person(agent), Team = team });
}
