using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.Scores;

/// <summary>What was answered to one question; the scales of two questions never mix.</summary>
/// <param name="id">The metric's name.</param>
/// <param name="question">The question.</param>
/// <param name="formulas">The formulas of its figures.</param>
/// <param name="rivals">Other formulas that are in use for the same answers: shown beside the figures where somebody asks for it.</param>
/// <param name="group">Which side of service it shows.</param>
internal sealed class ScoreMetric(
    string id, Question question, IReadOnlyList<ScoreFormula> formulas, IReadOnlyList<ScoreFormula>? rivals = null, MetricGroup group = MetricGroup.Experience)
    : ICountedMetric
{
    public string Id => id;

    public int Version => 1;

    public MetricGroup Group => group;

    public MetricDay Day => MetricDay.Answered;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [.. formulas.Select(f => f.Definition)];

    internal Question Question => question;

    public Tally Empty() => new ScoreTally(question);

    public long? Measure(Answer answer) =>
        answer.QuestionId == question.Id && answer.CountsInHeadlines && question.Accepts(answer.Score) ? answer.Score : null;

    public IReadOnlyList<Figure> Compute(Tally tally) => [.. formulas.Select(f => f.Of((ScoreTally)tally))];

    /// <summary>The figures and their rivals.</summary>
    internal IReadOnlyList<Figure> ComputeAll(ScoreTally scores) => [.. formulas.Concat(rivals ?? []).Select(f => f.Of(scores))];
}
