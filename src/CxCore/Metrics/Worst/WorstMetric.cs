using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.Worst;

/// <summary>The bad end of what customers said: what an average hides.</summary>
internal sealed class WorstMetric : IDerivedMetric
{
    private const double Decile = 0.1;

    private static readonly FigureDefinition _decile = new()
    {
        Id = "worst.decile",
        Name = new("CSAT, lower decile", "CSAT, premier décile"),
        Definition = new(
            "The score on five points that a tenth of the answers do not exceed (type 7); suspected machines and native ratings are left out; distribution-free interval.",
            "La note sur cinq points qu’un dixième des réponses ne dépasse pas (type 7) ; les machines supposées et les notes demandées par l’outil sont écartées ; intervalle sans hypothèse de loi."),
        Formula = "q₀.₁ (score)",
        Source = "Quantile: R. J. Hyndman, Y. Fan, The American Statistician 50 (1996), type 7; interval: W. J. Conover, Practical Nonparametric Statistics, §3.2.",
        Unit = Units.Points,
        Clock = Clock.Perception,
        Direction = Direction.MoreIsBetter,
    };

    private static readonly FigureDefinition _lowest = new()
    {
        Id = "worst.lowest",
        Name = new("CSAT, lowest score", "CSAT, note la plus basse"),
        Definition = new(
            "Answers of 1 on five points, of all answers; suspected machines and native ratings are left out; Wilson interval.",
            "Réponses de 1 sur cinq points, parmi toutes les réponses ; les machines supposées et les notes demandées par l’outil sont écartées ; intervalle de Wilson."),
        Formula = "n₁ ÷ n",
        Source = "Definition of CxKit; interval: E. B. Wilson, JASA 22 (1927).",
        Unit = Units.Share,
        Clock = Clock.Perception,
        Direction = Direction.LessIsBetter,
    };

    public string Id => "worst";

    public MetricGroup Group => MetricGroup.Experience;

    public MetricDay Day => MetricDay.Answered;

    public Needs Needs => Needs.Answers;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_decile, _lowest];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        double[] scores = [.. WorstMoments.Scores(evidence).Select(a => (double)a.Score)];
        return [_decile.AtQuantile(scores, Decile), _lowest.Share(scores.Count(s => s == Question.Csat5.Lowest), scores.Length)];
    }
}
