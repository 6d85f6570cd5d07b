using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.LostTime;

/// <summary>How much work time customers say they lost.</summary>
internal sealed class LostTimeMetric : ICountedMetric
{
    private const long SecondsPerMinute = 60;

    private static readonly FigureDefinition _meanTime = Define(
        "losttime.mean",
        new("Work time lost, mean", "Temps de travail perdu, moyenne"),
        new("Mean of the work time that customers say they lost; Student's t interval.", "Moyenne du temps de travail que les clients disent avoir perdu ; intervalle t de Student."),
        "Σ time said ÷ n",
        "Definition of CxKit; interval: Student, Biometrika 6 (1908).");

    private static readonly FigureDefinition _weighted = Define(
        "losttime.mean.weighted",
        new("Work time lost, mean, weighted", "Temps de travail perdu, moyenne, après pondération"),
        new(
            "Mean of the work time that customers say they lost; each answer counts for as many people as it stands for; Student's t interval with Kish's effective n.",
            "Moyenne du temps de travail que les clients disent avoir perdu ; chaque réponse compte pour autant de personnes qu’elle représente ; intervalle t de Student avec le n effectif de Kish."),
        "Σ w × time said ÷ Σw",
        "Definition of CxKit; interval: Student, Biometrika 6 (1908); effective n: L. Kish, Survey Sampling (1965), §11.7.");

    private static readonly FigureDefinition _median = Define(
        "losttime.median",
        new("Work time lost, median", "Temps de travail perdu, médiane"),
        new(
            "Median (type 7, from a histogram within 1 %) of the work time that customers say they lost; distribution-free interval.",
            "Médiane (type 7, à 1 % près) du temps de travail que les clients disent avoir perdu ; intervalle sans hypothèse de loi."),
        "q₀.₅ (time said)",
        "Quantile: R. J. Hyndman, Y. Fan, The American Statistician 50 (1996), type 7; interval: W. J. Conover, Practical Nonparametric Statistics, §3.2.");

    private static readonly FigureDefinition _total = Define(
        "losttime.total",
        new("Work time lost, total", "Temps de travail perdu, total"),
        new(
            "Total of the work time that those who answered say they lost: a full count of the answers, nothing is added for those who did not answer.",
            "Total du temps de travail que les répondants disent avoir perdu : toutes les réponses sont comptées, rien n’est ajouté pour ceux qui n’ont pas répondu."),
        "Σ time said",
        "Definition of CxKit.");

    public string Id => "losttime";

    public int Version => 1;

    public MetricGroup Group => MetricGroup.Experience;

    public MetricDay Day => MetricDay.Answered;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_meanTime, _median, _total, _weighted];

    public Tally Empty() => new DurationTally();

    public long? Measure(Answer answer) =>
        TicketLoss.Counts(answer) ? answer.Score * SecondsPerMinute : null;

    public IReadOnlyList<Figure> Compute(Tally tally)
    {
        var durations = (DurationTally)tally;
        return [durations.Mean(_meanTime), durations.Quantile(_median, 0.5), durations.Total(_total), durations.WeightedMean(_weighted)];
    }

    private static FigureDefinition Define(string id, Wording name, Wording words, string formula, string source) => new()
    {
        Id = id,
        Name = name,
        Definition = new(words.English + " Suspected machines and native ratings are left out.", words.French + " Les machines supposées et les notes demandées par l’outil sont écartées."),
        Formula = formula,
        Source = source,
        Unit = Units.Hours,
        Clock = Clock.Perception,
        Direction = Direction.LessIsBetter,
    };
}
