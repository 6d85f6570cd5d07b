using CxKit.Core.Metrics;
using CxKit.Core.Statistics;
using CxKit.Core.Surveys;

namespace CxKit.CxCore.Tests.Metrics;

public sealed class CsatMetricTests
{
    private static readonly ICountedMetric _csat = MetricCatalogue.Counted.Single(m => m.Id == "csat");

    [Theory]
    [InlineData(Provenance.Customer)]
    [InlineData(Provenance.StaffOnBehalf)]
    [InlineData(Provenance.Imported)]
    [InlineData(Provenance.Simulated)]
    public void An_answer_counts_with_its_score(Provenance provenance) => _csat.Measure(Some.Answer(3, provenance)).Should().Be(3);

    [Fact]
    public void A_suspected_machine_does_not_count() => _csat.Measure(Some.Answer(5, Provenance.SuspectedMachine)).Should().BeNull();

    [Fact]
    public void A_rating_that_the_helpdesk_itself_asked_for_does_not_count() => _csat.Measure(Some.Answer(5, Provenance.Native)).Should().BeNull();

    [Fact]
    public void An_answer_to_another_question_does_not_count() => _csat.Measure(Some.Answer(5) with { QuestionId = "Nps" }).Should().BeNull();

    [Fact]
    public void No_other_metric_counts_answers() =>
        MetricCatalogue.Counted.Where(m => m.Measure(Some.Answer(5)) is not null).Should().Equal(_csat);

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void A_score_off_the_scale_does_not_count(int score) => _csat.Measure(Some.Answer(score)).Should().BeNull();

    [Fact]
    public void Five_points_have_two_boxes_at_each_end() => Compute("csat", 1, 2, 2, 3, 4, 4, 4, 5, 5, 5).Should().Equal(
        ("csat.top", 0.6), ("csat.mean", 3.5), ("csat.net", 30), ("csat.best", 0.3), ("csat.bottom", 0.3), ("csat.top.weighted", 0.6), ("csat.mean.weighted", 3.5));

    [Fact]
    public void Two_points_have_one_box_at_each_end() => Compute("csat2", 1, 2, 2, 2).Should().Equal(
        ("csat2.top", 0.75), ("csat2.mean", 1.75), ("csat2.net", 50), ("csat2.bottom", 0.25), ("csat2.top.weighted", 0.75), ("csat2.mean.weighted", 1.75));

    [Fact]
    public void Three_points_have_one_box_at_each_end() => Compute("csat3", 1, 2, 3, 3).Should().Equal(
        ("csat3.top", 0.5), ("csat3.mean", 2.25), ("csat3.net", 25), ("csat3.bottom", 0.25), ("csat3.top.weighted", 0.5), ("csat3.mean.weighted", 2.25));

    [Fact]
    public void Seven_points_have_two_boxes_at_each_end() => Compute("csat7", 1, 2, 3, 4, 5, 6, 6, 7).Should().Equal(
        ("csat7.top", 0.375), ("csat7.mean", 4.25), ("csat7.net", 12.5), ("csat7.best", 0.125), ("csat7.bottom", 0.25), ("csat7.top.weighted", 0.375), ("csat7.mean.weighted", 4.25));

    [Fact]
    public void The_share_of_the_satisfied_has_wilsons_interval_and_the_mean_has_students()
    {
        var figures = Figures("csat", 1, 2, 3, 4, 5);

        figures[0].Should().Be(new Figure(MetricCatalogue.Find("csat.top")!, 0.4, 5, Wilson.Of(2, 5)));
        // Standard deviation √2.5, t(4) = 2.776: 3 ± 1.963.
        figures[1].Interval!.Value.Low.Should().BeApproximately(3 - 1.963, 0.001);
        figures[1].Interval!.Value.High.Should().BeApproximately(3 + 1.963, 0.001);
        // Two up, two down, one between: 0 with p = d = 2.75 ÷ 8, ± 1.96 × √(5.5 ÷ 8 ÷ 8).
        figures[2].Interval!.Value.High.Should().BeApproximately(57.46, 0.01);
    }

    [Fact]
    public void An_answer_that_stands_for_three_counts_three_times_where_weights_are_asked_for()
    {
        var tally = _csat.TallyOf([Some.Answer(1), Some.Answer(5) with { Weight = 3 }]);

        var figures = _csat.Compute(tally).ToDictionary(f => f.Definition.Id);

        (figures["csat.top"].Value, figures["csat.top.weighted"].Value, figures["csat.top.weighted"].N).Should().Be((0.5, 0.75, 2));
        (figures["csat.mean"].Value, figures["csat.mean.weighted"].Value).Should().Be((3, 4));
        figures["csat.top.weighted"].Interval.Should().Be(Wilson.OfShare(0.75, 1.6));
        figures["csat.mean.weighted"].Interval.Should().BeNull("an effective n of 1.6 is no two answers");
    }

    [Fact]
    public void Definitions_name_the_boxes_of_their_scale()
    {
        MetricCatalogue.Find("csat.top")!.Definition.Should().Be(new Wording(
            "Answers of 4 or 5 on five points (top-two-box), of all answers; suspected machines and native ratings are left out; Wilson interval.",
            "Réponses de 4 ou 5 sur cinq points (top-two-box), parmi toutes les réponses ; les machines supposées et les notes demandées par l’outil sont écartées ; intervalle de Wilson."));
        MetricCatalogue.Find("csat.top")!.Formula.Should().Be("(n₄ + n₅) ÷ n");
        MetricCatalogue.Find("csat7.bottom")!.Definition.English.Should().StartWith("Answers of 1 or 2 on seven points (bottom-two-box), of all answers;");
        MetricCatalogue.Find("csat3.bottom")!.Should().Match<FigureDefinition>(f =>
            f.Definition.French.StartsWith("Réponses de 1 sur trois points (bottom box), parmi") && f.Formula == "n₁ ÷ n" && f.Direction == Direction.LessIsBetter);
        MetricCatalogue.Find("csat2.top")!.Should().Match<FigureDefinition>(f =>
            f.Name.French == "CSAT sur deux points, satisfaits" && f.Source == "CSAT by top box as survey tools count it; interval: E. B. Wilson, JASA 22 (1927).");
    }

    [Fact]
    public void A_weighted_definition_says_how_it_weighs()
    {
        var weighted = MetricCatalogue.Find("csat.mean.weighted")!;

        weighted.Name.Should().Be(new Wording("CSAT, mean, weighted", "CSAT, moyenne, après pondération"));
        weighted.Definition.Should().Be(new Wording(
            "Mean score on five points; each answer counts for as many people as it stands for, and the interval takes Kish's effective n; suspected machines and native ratings are left out; Student's t interval.",
            "Note moyenne sur cinq points ; chaque réponse compte pour autant de personnes qu’elle représente, et l’intervalle prend le n effectif de Kish ; les machines supposées et les notes demandées par l’outil sont écartées ; intervalle t de Student."));
        (weighted.Formula, weighted.Unit).Should().Be(("Σ score ÷ n, with Σw for n", Units.Points));
        weighted.Source.Should().Be("Mean of the scale; interval: Student, Biometrika 6 (1908); effective n: L. Kish, Survey Sampling (1965), §11.7.");
    }

    private static IEnumerable<(string, double)> Compute(string metric, params int[] scores) =>
        Figures(metric, scores).Select(f => (f.Definition.Id, Math.Round(f.Value!.Value, 12)));

    private static IReadOnlyList<Figure> Figures(string id, params int[] scores)
    {
        var metric = MetricCatalogue.Counted.Single(m => m.Id == id);
        var question = id == "csat" ? "Csat5" : "Csat" + id[4..];
        return metric.Compute(metric.TallyOf(scores.Select(s => Some.Answer(s) with { QuestionId = question })));
    }
}
