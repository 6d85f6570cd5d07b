using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics;

/// <summary>A metric with one figure, a share of contacts: problems, changes and projects never count.</summary>
internal abstract class ShareMetric(string id, int version, MetricGroup group, MetricDay day, FigureDefinition figure) : ICountedMetric
{
    public string Id => id;

    public int Version => version;

    public MetricGroup Group => group;

    public MetricDay Day => day;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [figure];

    public Tally Empty() => new ShareTally();

    public long? Measure(Ticket ticket) => ticket.IsContact && IsHit(ticket) is { } hit ? (hit ? 1 : 0) : null;

    public IReadOnlyList<Figure> Compute(Tally tally) => [((ShareTally)tally).Figure(figure)];

    /// <summary>Whether the ticket is a hit; <see langword="null"/> if it does not count.</summary>
    protected abstract bool? IsHit(Ticket ticket);
}
