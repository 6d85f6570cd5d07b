using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.TimeToResolve;

/// <summary>How long it took from opening to resolution, by the calendar.</summary>
internal sealed class TimeToResolveMetric : ICountedMetric
{
    private const string QuantileSource = "Quantile: R. J. Hyndman, Y. Fan, The American Statistician 50 (1996), type 7; interval: W. J. Conover, Practical Nonparametric Statistics, §3.2.";

    private static readonly FigureDefinition _meanTime = Define(
        "mttr.mean",
        new("Time to resolve, mean", "Délai de résolution, moyenne"),
        new(
            "Mean of the hours from opening to resolution, by the calendar; Student's t interval.",
            "Moyenne des heures de l’ouverture à la résolution, selon le calendrier ; intervalle t de Student."),
        "Σ (resolved − opened) ÷ n",
        "Interval: Student, Biometrika 6 (1908).");

    private static readonly FigureDefinition _median = Define(
        "mttr.median",
        new("Time to resolve, median", "Délai de résolution, médiane"),
        new(
            "Median (type 7, from a histogram within 1 %) of the hours from opening to resolution; distribution-free interval.",
            "Médiane (type 7, à 1 % près) des heures de l’ouverture à la résolution ; intervalle sans hypothèse de loi."),
        "q₀.₅ (resolved − opened)",
        QuantileSource);

    private static readonly FigureDefinition _ninetieth = Define(
        "mttr.p90",
        new("Time to resolve, 90th percentile", "Délai de résolution, 90ᵉ centile"),
        new(
            "90th percentile (type 7, from a histogram within 1 %) of the hours from opening to resolution; distribution-free interval.",
            "90ᵉ centile (type 7, à 1 % près) des heures de l’ouverture à la résolution ; intervalle sans hypothèse de loi."),
        "q₀.₉ (resolved − opened)",
        QuantileSource);

    public string Id => "mttr";

    public int Version => 1;

    public MetricGroup Group => MetricGroup.Efficiency;

    public MetricDay Day => MetricDay.Resolved;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_meanTime, _median, _ninetieth];

    public Tally Empty() => new DurationTally();

    public long? Measure(Ticket ticket) =>
        ticket is { IsContact: true, IsResolved: true, ResolvedAt: { } resolvedAt } ? (long)Math.Floor((resolvedAt - ticket.OpenedAt).TotalSeconds) : null;

    public IReadOnlyList<Figure> Compute(Tally tally)
    {
        var durations = (DurationTally)tally;
        return [durations.Mean(_meanTime), durations.Quantile(_median, 0.5), durations.Quantile(_ninetieth, 0.9)];
    }

    private static FigureDefinition Define(string id, Wording name, Wording words, string formula, string source) => new()
    {
        Id = id,
        Name = name,
        Definition = new(words.English + " Tickets without a time of resolution are left out.", words.French + " Les tickets sans heure de résolution sont écartés."),
        Formula = formula,
        Source = source,
        Unit = Units.Hours,
        Clock = Clock.Desk,
        Direction = Direction.LessIsBetter,
    };
}
