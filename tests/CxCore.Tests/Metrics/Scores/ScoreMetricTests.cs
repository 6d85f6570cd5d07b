using CxKit.Core.Metrics;
using CxKit.Core.Surveys;

namespace CxKit.CxCore.Tests.Metrics.Scores;

public sealed class ScoreMetricTests
{
    public static TheoryData<string, Question> Questions => new()
    {
        { "csat", Question.Csat5 },
        { "csat2", Question.Csat2 },
        { "csat3", Question.Csat3 },
        { "csat7", Question.Csat7 },
        { "nps", Question.Nps },
        { "ces", Question.Ces7 },
        { "happiness", Question.Happiness },
        { "expectation", Question.Expectation },
        { "solved", Question.Solved },
        { "astold", Question.AsTold },
        { "promisesaid", Question.PromiseKept },
        { "losttime", Question.LostTime },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void Scales_never_mix(string id, Question question) =>
        MetricCatalogue.Counted.Where(m => m.Measure(Answer(question, question.Highest)) is not null).Select(m => m.Id).Should().Equal(id);

    [Theory]
    [MemberData(nameof(Questions))]
    public void Only_scores_of_the_scale_that_a_customer_gave_count(string id, Question question)
    {
        var metric = MetricCatalogue.Counted.Single(m => m.Id == id);

        metric.Measure(Answer(question, question.Lowest)).Should().NotBeNull();
        metric.Measure(Answer(question, question.Lowest - 1)).Should().BeNull();
        metric.Measure(Answer(question, question.Highest + 1)).Should().BeNull();
        metric.Measure(Answer(question, question.Lowest) with { Provenance = Provenance.Native }).Should().BeNull();
        metric.Measure(Answer(question, question.Lowest) with { Provenance = Provenance.SuspectedMachine }).Should().BeNull();
        metric.Measure(Some.Ticket()).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void What_customers_say_is_a_perception_and_an_experience(string id, Question _)
    {
        var metric = MetricCatalogue.Counted.Single(m => m.Id == id);

        (metric.Group, metric.Day, metric.Version).Should().Be((MetricGroup.Experience, MetricDay.Answered, 1));
        metric.Figures.Should().OnlyContain(f => f.Clock == Clock.Perception);
    }

    [Fact]
    public void Recommendation_is_promoters_less_detractors()
    {
        var figures = Figures("nps", 0, 6, 7, 8, 9, 10, 10, 10);

        Values(figures).Should().Equal(
            ("nps.score", 25), ("nps.wald", 25), ("nps.score.weighted", 25), ("nps.promoters", 0.5), ("nps.passives", 0.25), ("nps.detractors", 0.25));
        // p = ½, d = ¼: variance 11/16, Wald ± 1.96 × √(11 ÷ 128); adjusted (4.75 − 2.75) ÷ 11 ± 1.96 × √(0.648760 ÷ 11).
        figures[0].Interval!.Value.Low.Should().BeApproximately(18.1818 - 47.5989, 0.001);
        figures[1].Interval!.Value.Low.Should().BeApproximately(25 - 57.4566, 0.001);
        figures[2].Interval.Should().Be(figures[0].Interval);
        figures.Skip(3).Select(f => f.Definition.Direction).Should().Equal(Direction.MoreIsBetter, Direction.Neither, Direction.LessIsBetter);
    }

    [Fact]
    public void Ease_begins_with_5_of_7() => Values(Figures("ces", 1, 4, 5, 7)).Should().Equal(("ces.top", 0.5), ("ces.mean", 4.25));

    [Fact]
    public void Happiness_is_0_in_the_middle_and_begins_with_6() => Values(Figures("happiness", 0, 5, 6, 10)).Should().Equal(("happiness.score", 5), ("happiness.happy", 0.5));

    [Fact]
    public void Expectation_is_met_by_what_was_expected_and_the_gap_is_between_better_and_worse() =>
        Values(Figures("expectation", 1, 2, 2, 3, 3)).Should().Equal(("expectation.gap", 20), ("expectation.met", 0.8));

    [Theory]
    [InlineData("solved")]
    [InlineData("astold")]
    [InlineData("promisesaid")]
    public void A_customers_yes_is_a_share(string id) => Values(Figures(id, 0, 1, 1, 1)).Should().Equal((id + ".yes", 0.75));

    [Fact]
    public void Lost_minutes_become_hours()
    {
        var figures = Figures("losttime", 0, 60, 60, 120, 240);

        figures[0].Value.Should().BeApproximately(1.6, 1e-12);
        figures[1].Value.Should().BeApproximately(1, 0.01);
        figures[2].Should().Be(Figure.FullCount(MetricCatalogue.Find("losttime.total")!, 8, 5));
        figures[3].Value.Should().BeApproximately(1.6, 1e-12);
        figures[3].Interval!.Value.High.Should().BeApproximately(figures[0].Interval!.Value.High, 1e-9);
    }

    [Fact]
    public void No_time_lost_that_anybody_tells_of_has_no_total() =>
        Figures("losttime")[2].Should().Match<Figure>(f => f.Value == null && f.WhyNoInterval == NoInterval.Nothing);

    private static IEnumerable<(string, double)> Values(IEnumerable<Figure> figures) => figures.Select(f => (f.Definition.Id, Math.Round(f.Value!.Value, 12)));

    private static IReadOnlyList<Figure> Figures(string id, params int[] scores)
    {
        var metric = MetricCatalogue.Counted.Single(m => m.Id == id);
        var question = (Question)Questions.Single(q => (string)q[0] == id)[1];
        return metric.Compute(metric.TallyOf(scores.Select(s => Answer(question, s))));
    }

    private static Answer Answer(Question question, int score) => Some.Answer(score) with { QuestionId = question.Id };
}
