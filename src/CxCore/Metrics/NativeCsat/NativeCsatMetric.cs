using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.NativeCsat;

/// <summary>What customers said of their satisfaction when the helpdesk itself asked; never mixed with what they answered us.</summary>
internal sealed class NativeCsatMetric : ICountedMetric
{
    private static readonly FigureDefinition _share = new()
    {
        Id = "native.csat",
        Name = new("CSAT asked by the helpdesk itself, satisfied", "CSAT demandée par l’outil lui-même, satisfaits"),
        Definition = new(
            "Satisfied answers to the helpdesk's own survey (4 or 5 on five points, the better one of two), of all its answers on such scales; Wilson interval.",
            "Réponses satisfaites à l’enquête de l’outil de support lui-même (4 ou 5 sur cinq points, la meilleure de deux), parmi toutes ses réponses sur de telles échelles ; intervalle de Wilson."),
        Formula = "satisfied ÷ n",
        Source = "Top-box as the helpdesks count it; interval: E. B. Wilson, JASA 22 (1927).",
        Unit = Units.Share,
        Clock = Clock.Perception,
        Direction = Direction.MoreIsBetter,
    };

    public string Id => "native";

    public int Version => 1;

    public MetricGroup Group => MetricGroup.Experience;

    public MetricDay Day => MetricDay.Answered;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_share];

    public Tally Empty() => new ShareTally();

    public long? Measure(Answer answer) =>
        answer.Provenance == Provenance.Native && QuestionOf(answer) is { } question ? (answer.Score >= question.SatisfiedFrom ? 1 : 0) : null;

    public IReadOnlyList<Figure> Compute(Tally tally) => [((ShareTally)tally).Figure(_share)];

    private static Question? QuestionOf(Answer answer) =>
        answer.QuestionId == Question.Csat5.Id ? Question.Csat5 : answer.QuestionId == Question.Csat2.Id ? Question.Csat2 : null;
}
