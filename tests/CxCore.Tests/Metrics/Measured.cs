using CxKit.Core.Metrics;
using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.CxCore.Tests.Metrics;

/// <summary>Figures of a few tickets, over the week that begins with <see cref="Some.Monday"/> unless a test says otherwise.</summary>
internal static class Measured
{
    internal static readonly Period Week = new(Some.Monday, Some.Monday.AddDays(7));

    internal static long? Number(string metric, Ticket ticket) => MetricCatalogue.Counted.Single(m => m.Id == metric).Measure(ticket);

    internal static Figure Figure(string id, params Ticket[] tickets) => Figure(id, new Evidence { Period = Week, Tickets = tickets });

    internal static Figure Figure(string id, Evidence evidence) =>
        MetricCatalogue.All.Where(m => m.Figures.Any(f => f.Id == id)).SelectMany(m => Compute(m, evidence)).Single(f => f.Definition.Id == id);

    internal static IReadOnlyList<Figure> Compute(IMetric metric, Evidence evidence) => metric switch
    {
        ICountedMetric counted => counted.Compute(counted.TallyOf(evidence.Tickets)),
        IDerivedMetric derived => derived.Compute(evidence),
        _ => throw new ArgumentException("A metric is counted or derived.", nameof(metric)),
    };
}
