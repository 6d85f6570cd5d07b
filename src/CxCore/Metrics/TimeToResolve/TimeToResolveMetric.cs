using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.TimeToResolve;

/// <summary>How long it took from opening to resolution, by the calendar.</summary>
internal sealed class TimeToResolveMetric : IMetric
{
    private static readonly FigureDefinition _meanTime = Define("mttr.mean", "Mean of the hours from opening to resolution, by the calendar; Student's t interval.");
    private static readonly FigureDefinition _median = Define("mttr.median", "Median (type 7, from a histogram within 1 %) of the hours from opening to resolution; distribution-free interval.");
    private static readonly FigureDefinition _ninetieth = Define("mttr.p90", "90th percentile (type 7, from a histogram within 1 %) of the hours from opening to resolution; distribution-free interval.");

    public string Id => "mttr";

    public int Version => 1;

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

    private static FigureDefinition Define(string id, string words) =>
        new(id, "hours", Clock.Desk, MoreIsBetter: false, words + " Tickets without a time of resolution are left out.");
}
