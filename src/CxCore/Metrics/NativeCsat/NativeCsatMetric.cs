using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.NativeCsat;

/// <summary>What customers said of their satisfaction when the helpdesk itself asked; never mixed with what they answered us.</summary>
internal sealed class NativeCsatMetric : IMetric
{
    private static readonly FigureDefinition _share = new(
        "native.csat",
        "share",
        Clock.Perception,
        MoreIsBetter: true,
        "Satisfied answers to the helpdesk's own survey (4 or 5 on five points, the better one of two), of all its answers on such scales; Wilson interval.");

    public string Id => "native";

    public int Version => 1;

    public MetricDay Day => MetricDay.Answered;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_share];

    public Tally Empty() => new ShareTally();

    public long? Measure(Answer answer) =>
        answer.Provenance == Provenance.Native && QuestionOf(answer) is { } question ? (answer.Score >= question.SatisfiedFrom ? 1 : 0) : null;

    public IReadOnlyList<Figure> Compute(Tally tally) => [((ShareTally)tally).Figure(_share)];

    private static Question? QuestionOf(Answer answer) =>
        answer.QuestionId == Question.Csat5.Id ? Question.Csat5 : answer.QuestionId == Question.Csat2.Id ? Question.Csat2 : null;
}
