using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Switchboards;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using CxKit.Core.Time;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.Switchboards;

public sealed class SwitchboardTests
{
    private static readonly Question[] _questions =
    [
        Question.Csat2, Question.Csat3, Question.Csat5, Question.Csat7, Question.Nps, Question.Ces7, Question.Happiness, Question.Expectation, Question.Solved, Question.AsTold, Question.PromiseKept,
    ];

    [Fact]
    public void The_same_answers_are_14_percent_or_65()
    {
        var figures = Switchboard.Of(Tally(Question.Csat5, 5, 10, 20, 51, 14)).ToDictionary(f => f.Definition.Id, f => Math.Round(f.Value!.Value, 10));

        figures["csat.best"].Should().Be(0.14);
        figures["csat.top"].Should().Be(0.65);
        figures["csat.net"].Should().Be(50);
        figures["csat.bottom"].Should().Be(0.15);
        figures["csat.mean"].Should().Be(3.59);
        figures["csat.percent"].Should().Be(64.75);
        figures["csat.of-highest"].Should().Be(71.8);
        figures["csat.three-point"].Should().Be(80);
    }

    [Fact]
    public void The_same_recommendations_are_10_points_or_40()
    {
        var figures = Switchboard.Of(Tally(Question.Nps, 0, 0, 0, 0, 0, 1, 2, 2, 1, 2, 2)).ToDictionary(f => f.Definition.Id, f => Math.Round(f.Value!.Value, 10));

        figures.Should().Contain(new Dictionary<string, double>
        {
            ["nps.score"] = 10,
            ["nps.european"] = 40,
            ["nps.best"] = 0.2,
            ["nps.mean"] = 7.7,
            ["nps.percent"] = 77,
            ["nps.promoters"] = 0.4,
        });
    }

    [Fact]
    public void The_same_ease_is_a_share_a_net_a_mean_or_an_effort()
    {
        var figures = Switchboard.Of(Tally(Question.Ces7, 1, 0, 2, 1, 3, 2, 1)).ToDictionary(f => f.Definition.Id, f => Math.Round(f.Value!.Value, 10));

        figures.Should().Equal(new Dictionary<string, double>
        {
            ["ces.top"] = 0.6,
            ["ces.mean"] = 4.5,
            ["ces.net"] = 30,
            ["ces.best"] = 0.3,
            ["ces.percent"] = 58.3333333333,
            ["ces.effort"] = 3.5,
        });
    }

    [Fact]
    public void The_same_happiness_is_above_the_middle_or_below_nothing()
    {
        var figures = Switchboard.Of(Tally(Question.Happiness, 0, 0, 0, 0, 1, 1, 2, 2, 2, 1, 1)).ToDictionary(f => f.Definition.Id, f => Math.Round(f.Value!.Value, 10));

        figures.Should().Equal(new Dictionary<string, double>
        {
            ["happiness.score"] = 40,
            ["happiness.happy"] = 0.8,
            ["happiness.net"] = -20,
            ["happiness.mean"] = 7,
        });
    }

    [Fact]
    public void Three_weighted_points_are_60_and_four_tenths_of_the_net() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from question in Gen.Elements(Question.Csat2, Question.Csat3, Question.Csat5, Question.Csat7)
         from counts in Gen.ArrayOf(Gen.Choose(0, 99), question.Highest)
         where counts.Sum() > 0
         select (question, counts)).ToArbitrary(),
        c =>
        {
            var figures = Switchboard.Of(Tally(c.question, c.counts)).ToDictionary(f => f.Definition.Id.Split('.', 2)[1], f => f.Value!.Value);
            return Math.Abs(figures["three-point"] - (60 + (0.4 * figures["net"]))) < 1e-9;
        }));

    [Fact]
    public void Every_formula_says_what_it_is_and_the_catalogues_come_first()
    {
        foreach (var question in _questions)
        {
            var figures = Switchboard.Of(new ScoreTally(question));
            var known = MetricCatalogue.All.Single(m => m.Figures.Contains(figures[0].Definition)).Figures;

            figures.Select(f => f.Definition.Id).Should().OnlyHaveUniqueItems();
            figures.Take(known.Count).Select(f => f.Definition).Should().Equal(known);
            figures.Skip(known.Count).Where(f => MetricCatalogue.Find(f.Definition.Id) is not null).Should().BeEmpty();
            figures.Select(f => f.Definition.Definition.English).Should().OnlyHaveUniqueItems().And.OnlyContain(d => d.EndsWith('.'));
            figures.Select(f => f.Definition.Definition.French).Should().OnlyHaveUniqueItems().And.OnlyContain(d => d.EndsWith('.') && d.Contains(" ; "));
            figures.Select(f => f.Definition.Name.French).Should().OnlyHaveUniqueItems();
            figures.Should().OnlyContain(f => f.Value == null && f.N == 0 && f.Interval == null && f.Definition.Source.Contains("; interval: "));
        }
    }

    [Fact]
    public void Answers_to_other_questions_do_not_count_and_weights_do()
    {
        var figures = Switchboard.Of(Question.Csat5, [Some.Answer(5) with { Weight = 3 }, Some.Answer(1), Some.Answer(5, Provenance.Native), Some.Answer(5) with { QuestionId = "Nps" }]);

        figures.Should().OnlyContain(f => f.N == 2);
        figures.Single(f => f.Definition.Id == "csat.top.weighted").Value.Should().Be(0.75);
    }

    [Fact]
    public void A_question_without_scores_has_no_formulas() =>
        FluentActions.Invoking(() => Switchboard.Of(Question.LostTime, [])).Should().Throw<ArgumentException>().WithMessage("*LostTime*");

    [Fact]
    public void The_same_tickets_are_solved_at_once_by_three_definitions()
    {
        var figures = Switchboard.FirstContact(new Evidence
        {
            Period = new Period(Some.Monday, Some.Monday.AddDays(3)),
            Tickets =
            [
                Solved("1", 1),
                Solved("2", 5),
                Solved("3", 30),
                Solved("4", 30) with { Reassignments = 1 },
                Solved("5", 72),
            ],
        });

        figures.Select(f => (f.Definition.Id, f.Value, f.N)).Should().Equal(("fcr.rate", 0.75, 4), ("fcr.hour", 0.25, 4), ("fcr.day", 0.5, 4));
    }

    [Fact]
    public void The_same_agreements_are_kept_by_three_denominators()
    {
        var overdue = new SlaOutcome("3", "s") { State = SlaState.Running, DueAt = Some.Monday.AddDays(1) };
        var figures = Switchboard.Agreements(new Evidence
        {
            Period = new Period(Some.Monday, Some.Monday.AddDays(3)),
            Tickets =
            [
                Solved("1", 1) with { Slas = [Some.Sla(SlaState.Met)] },
                Solved("2", 5) with { Slas = [Some.Sla(SlaState.Breached)] },
                Some.Ticket("3") with { Slas = [overdue] },
                Solved("4", 5),
            ],
        });

        figures.Select(f => (f.Definition.Id, f.Value, f.N)).Should().Equal(("sla.attainment", 0.5, 2), ("sladue.rate", 1 / 3.0, 3), ("slaflag.rate", 0.75, 4));
    }

    private static Ticket Solved(string id, double hours) => Some.Resolved(id, Some.Monday.AddHours(hours)) with { Reassignments = 0, Reopens = 0 };

    private static ScoreTally Tally(Question question, params int[] counts)
    {
        var tally = new ScoreTally(question);
        for (var i = 0; i < counts.Length; i++)
            for (var left = counts[i]; left > 0; left--) tally.Add(i + question.Lowest);
        return tally;
    }
}
