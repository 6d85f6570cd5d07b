using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Switchboards;
using CxKit.Core.Surveys;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.Scores;

/// <summary>What holds for the figures of all scales, whatever was answered.</summary>
public sealed class ScoreLaws
{
    private static readonly Question[] _questions =
    [
        Question.Csat2, Question.Csat3, Question.Csat5, Question.Csat7, Question.Nps, Question.Ces7, Question.Happiness, Question.Expectation, Question.Solved,
    ];

    private static readonly Arbitrary<Answer[]> _answers = (
        from question in Gen.Elements(_questions)
        from scores in Gen.NonEmptyListOf(Gen.Choose(question.Lowest, question.Highest))
        select scores.Select(s => Some.Answer(s) with { QuestionId = question.Id }).ToArray()).ToArbitrary();

    [Fact]
    public void Weights_of_1_change_no_bit_of_a_figure() => Check.QuickThrowOnFailure(Prop.ForAll(_answers, answers =>
        Twins(Of(answers)).All(t => t.Plain.Value == t.Weighted.Value && t.Plain.Interval == t.Weighted.Interval && t.Plain.N == t.Weighted.N)));

    [Fact]
    public void Equal_weights_change_no_figure() => Check.QuickThrowOnFailure(Prop.ForAll(_answers, Gen.Choose(1, 900).ToArbitrary(), (answers, hundredths) =>
        Twins(Of([.. answers.Select(a => a with { Weight = hundredths / 100.0 })])).All(t =>
            IsNear(t.Plain.Value, t.Weighted.Value)
            && IsNear(t.Plain.Interval?.Low, t.Weighted.Interval?.Low)
            && IsNear(t.Plain.Interval?.High, t.Weighted.Interval?.High))));

    [Fact]
    public void A_whole_weight_is_as_many_answers() => Check.QuickThrowOnFailure(Prop.ForAll(_answers, Gen.Choose(2, 5).ToArbitrary(), (answers, weight) =>
    {
        var repeated = Of([.. answers, .. Enumerable.Repeat(answers[0], weight - 1)]);
        var weighted = Of([answers[0] with { Weight = weight }, .. answers.Skip(1)]);
        return weighted.Where(f => IsWeighted(f)).All(f => IsNear(f.Value, repeated.Single(r => r.Definition.Id == f.Definition.Id).Value));
    }));

    [Fact]
    public void An_interval_contains_its_value_and_no_figure_is_not_a_number() => Check.QuickThrowOnFailure(Prop.ForAll(_answers, answers => Of(answers).All(f =>
        f.Value is { } value && double.IsFinite(value) && (f.Interval is not { } i || (i.Low <= value && value <= i.High && double.IsFinite(i.High - i.Low))))));

    [Fact]
    public void The_order_of_answers_does_not_matter() => Check.QuickThrowOnFailure(Prop.ForAll(_answers, answers => Of(answers).SequenceEqual(Of([.. answers.Reverse()]))));

    [Fact]
    public void Halves_merge_into_the_whole() => Check.QuickThrowOnFailure(Prop.ForAll(_answers, Gen.Choose(0, 20).ToArbitrary(), (answers, at) =>
    {
        var metric = MetricCatalogue.Counted.Single(m => m.Measure(answers[0]) is not null);
        var tally = metric.TallyOf(answers.Take(at));
        tally.Merge(metric.TallyOf(answers.Skip(at)));
        return metric.Compute(tally).SequenceEqual(metric.Compute(metric.TallyOf(answers)));
    }));

    private static IReadOnlyList<Figure> Of(Answer[] answers) => Switchboard.Of(_questions.Single(q => q.Id == answers[0].QuestionId), answers);

    private static IEnumerable<(Figure Plain, Figure Weighted)> Twins(IReadOnlyList<Figure> figures) =>
        figures.Where(IsWeighted).Select(w => (figures.Single(p => p.Definition.Id + ".weighted" == w.Definition.Id), w));

    private static bool IsWeighted(Figure figure) => figure.Definition.Id.EndsWith(".weighted", StringComparison.Ordinal);

    private static bool IsNear(double? a, double? b) => a is null ? b is null : b is { } other && Math.Abs(a.Value - other) <= 1e-6 * Math.Max(1, Math.Abs(other));
}
