using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics;

/// <summary>A metric of a span of each contact's life: mean, median and 90th percentile in hours; problems, changes and projects never count.</summary>
/// <param name="id">The metric's name.</param>
/// <param name="version">The version of its definition.</param>
/// <param name="day">The day it counts on.</param>
/// <param name="span">What the span is called and means.</param>
internal abstract class DurationMetric(string id, int version, MetricDay day, DurationWords span) : ICountedMetric
{
    private readonly FigureDefinition _mean = span.Define(
        id,
        "mean",
        new(", mean", ", moyenne"),
        new("Mean", "Moyenne"),
        new("Student's t interval", "intervalle t de Student"),
        $"Σ {span.Formula} ÷ n",
        "Interval: Student, Biometrika 6 (1908).");

    private readonly FigureDefinition _median = DefineQuantile(id, "median", new(", median", ", médiane"), new("Median", "Médiane"), "q₀.₅", span);

    private readonly FigureDefinition _ninetieth =
        DefineQuantile(id, "p90", new(", 90th percentile", ", 90ᵉ centile"), new("90th percentile", "90ᵉ centile"), "q₀.₉", span);

    public string Id => id;

    public int Version => version;

    public MetricGroup Group => MetricGroup.Efficiency;

    public MetricDay Day => day;

    public virtual IReadOnlyList<FigureDefinition> Figures => [_mean, _median, _ninetieth];

    public Tally Empty() => new DurationTally();

    public long? Measure(Ticket ticket) => ticket.IsContact && SpanOf(ticket) is { } time ? (long)Math.Floor(time.TotalSeconds) : null;

    public virtual IReadOnlyList<Figure> Compute(Tally tally)
    {
        var durations = (DurationTally)tally;
        return [durations.Mean(_mean), durations.Quantile(_median, 0.5), durations.Quantile(_ninetieth, 0.9)];
    }

    /// <summary>The span; <see langword="null"/> if the ticket does not count.</summary>
    protected abstract TimeSpan? SpanOf(Ticket ticket);

    private static FigureDefinition DefineQuantile(string id, string figure, Wording suffix, Wording statistic, string symbol, DurationWords span) => span.Define(
        id,
        figure,
        suffix,
        new($"{statistic.English} (type 7, from a histogram within 1 %)", $"{statistic.French} (type 7, à 1 % près)"),
        new("distribution-free interval", "intervalle sans hypothèse de loi"),
        $"{symbol} {span.Formula}",
        "Quantile: R. J. Hyndman, Y. Fan, The American Statistician 50 (1996), type 7; interval: W. J. Conover, Practical Nonparametric Statistics, §3.2.");
}
