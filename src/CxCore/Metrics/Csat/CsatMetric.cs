using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.Csat;

/// <summary>What customers said of their satisfaction, on five points.</summary>
internal sealed class CsatMetric : ICountedMetric
{
    private static readonly FigureDefinition _top = new()
    {
        Id = "csat.top",
        Name = new("CSAT, satisfied", "CSAT, satisfaits"),
        Definition = new(
            "Answers of 4 or 5 on five points (top-two-box), of all answers; suspected machines and native ratings are left out; Wilson interval.",
            "Réponses de 4 ou 5 sur cinq points, parmi toutes les réponses ; les machines supposées et les notes demandées par l’outil sont écartées ; intervalle de Wilson."),
        Formula = "(n₄ + n₅) ÷ n",
        Source = "Top-two-box CSAT as survey tools count it; interval: E. B. Wilson, JASA 22 (1927).",
        Unit = Units.Share,
        Clock = Clock.Perception,
        Direction = Direction.MoreIsBetter,
    };

    private static readonly FigureDefinition _meanScore = new()
    {
        Id = "csat.mean",
        Name = new("CSAT, mean", "CSAT, moyenne"),
        Definition = new(
            "Mean score on five points; suspected machines and native ratings are left out; Student's t interval.",
            "Note moyenne sur cinq points ; les machines supposées et les notes demandées par l’outil sont écartées ; intervalle t de Student."),
        Formula = "Σ score ÷ n",
        Source = "Mean of the scale; interval: Student, Biometrika 6 (1908).",
        Unit = Units.Points,
        Clock = Clock.Perception,
        Direction = Direction.MoreIsBetter,
    };

    public string Id => "csat";

    public int Version => 1;

    public MetricGroup Group => MetricGroup.Experience;

    public MetricDay Day => MetricDay.Answered;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_top, _meanScore];

    public Tally Empty() => new ScoreTally(Question.Csat5);

    public long? Measure(Answer answer) =>
        answer.QuestionId == Question.Csat5.Id && answer.CountsInHeadlines ? answer.Score : null;

    public IReadOnlyList<Figure> Compute(Tally tally)
    {
        var scores = (ScoreTally)tally;
        return [scores.TopBox(_top), scores.Mean(_meanScore)];
    }
}
