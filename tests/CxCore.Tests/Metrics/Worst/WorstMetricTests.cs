using CxKit.Core.Metrics;
using CxKit.Core.Statistics;
using CxKit.Core.Surveys;
using CxKit.Core.Time;

namespace CxKit.CxCore.Tests.Metrics.Worst;

public sealed class WorstMetricTests
{
    private static readonly IDerivedMetric _metric = MetricCatalogue.Derived.Single(m => m.Id == "worst");

    [Fact]
    public void An_average_of_4_may_have_a_lower_decile_of_1()
    {
        var figures = Compute([.. Scores(1, 3), .. Scores(5, 17)]);

        // Type 7: between ranks 2 and 3 of 20.
        (figures[0].Value, figures[0].N).Should().Be((1, 20));
        figures[1].Should().Be(new Figure(_metric.Figures[1], 0.15, 20, Wilson.Of(3, 20)));
    }

    [Fact]
    public void The_decile_has_an_interval_without_assumption_where_there_are_enough_answers()
    {
        var scores = Enumerable.Range(0, 100).Select(i => 1 + (i / 20)).Select(s => (double)s).ToArray();

        var figure = Compute([.. scores.Select(s => Some.Answer((int)s))])[0];

        figure.Interval.Should().Be(Quantile.IntervalOf(scores, 0.1)).And.NotBeNull();
        figure.Value.Should().Be(1);
    }

    [Fact]
    public void Too_few_answers_have_no_interval() =>
        Compute(Some.Answer(2), Some.Answer(4))[0].Should().Match<Figure>(f => f.Value == 2.2 && f.Interval == null && f.WhyNoInterval == NoInterval.TooFew);

    [Fact]
    public void What_does_not_count_changes_nothing() => Compute(
        Some.Answer(4),
        Some.Answer(1, Provenance.SuspectedMachine),
        Some.Answer(0),
        Some.Answer(1) with { QuestionId = "Csat7" },
        Some.Answer(1) with { AnsweredAt = Some.Monday.AddDays(2) }).Select(f => (f.Value, f.N)).Should().Equal((4, 1L), (0, 1L));

    [Fact]
    public void Nothing_has_no_bad_end() => Compute().Should().OnlyContain(f => f.Value == null && f.N == 0 && f.WhyNoInterval == NoInterval.Nothing);

    [Fact]
    public void It_takes_answers_only() => (_metric.Needs, _metric.Group).Should().Be((Needs.Answers, MetricGroup.Experience));

    private static IEnumerable<Answer> Scores(int score, int count) => Enumerable.Range(0, count).Select(_ => Some.Answer(score));

    private static IReadOnlyList<Figure> Compute(params Answer[] answers) =>
        _metric.Compute(new Evidence { Period = new Period(Some.Monday, Some.Monday.AddDays(2)), Answers = answers });
}
