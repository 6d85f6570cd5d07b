using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.Csat;

/// <summary>What customers said of their satisfaction, on five points.</summary>
internal sealed class CsatMetric : IMetric
{
    private static readonly FigureDefinition _top = new(
        "csat.top",
        "share",
        Clock.Perception,
        MoreIsBetter: true,
        "Answers of 4 or 5 on five points (top-two-box), of all answers; suspected machines and native ratings are left out; Wilson interval.");

    private static readonly FigureDefinition _meanScore = new(
        "csat.mean",
        "points",
        Clock.Perception,
        MoreIsBetter: true,
        "Mean score on five points; suspected machines and native ratings are left out; Student's t interval.");

    public string Id => "csat";

    public int Version => 1;

    public MetricDay Day => MetricDay.Answered;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_top, _meanScore];

    public Tally Empty() => new ScoreTally(Question.Csat5);

    public long? Measure(Answer answer) =>
        answer.QuestionId == Question.Csat5.Id && answer.Provenance is not (Provenance.SuspectedMachine or Provenance.Native) ? answer.Score : null;

    public IReadOnlyList<Figure> Compute(Tally tally)
    {
        var scores = (ScoreTally)tally;
        return [scores.TopBox(_top), scores.Mean(_meanScore)];
    }
}
