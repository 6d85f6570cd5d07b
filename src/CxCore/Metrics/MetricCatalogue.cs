using CxKit.Core.Metrics.AvoidableContacts;
using CxKit.Core.Metrics.Contacts;
using CxKit.Core.Metrics.Csat;
using CxKit.Core.Metrics.CustomerClock;
using CxKit.Core.Metrics.FallenSilent;
using CxKit.Core.Metrics.FirstContact;
using CxKit.Core.Metrics.Intake;
using CxKit.Core.Metrics.NativeCsat;
using CxKit.Core.Metrics.Promises;
using CxKit.Core.Metrics.Reopening;
using CxKit.Core.Metrics.Repeats;
using CxKit.Core.Metrics.SlaAttainment;
using CxKit.Core.Metrics.Spread;
using CxKit.Core.Metrics.TimeToResolve;
using CxKit.Core.Metrics.UpdateRhythm;

namespace CxKit.Core.Metrics;

/// <summary>The catalogue of metrics: a new metric is a new folder and one line here.</summary>
public static class MetricCatalogue
{
    /// <summary>All metrics, in the order in which they are shown.</summary>
    public static IReadOnlyList<IMetric> All { get; } =
    [
        // Experience
        new CsatMetric(),
        new NativeCsatMetric(),
        new CustomerClockMetric(),
        new ContactsMetric(),
        new PromiseMetric(),

        // Efficiency
        new SlaAttainmentMetric(),
        new TimeToResolveMetric(),
        new FirstContactMetric(),

        // Quality
        new ReopenMetric(),
        new RepeatMetric(),
        new AvoidableMetric(),
        new RhythmMetric(),
        new VoidMetric(),
        new IntakeMetric(),
        new SpreadMetric(),

        // Cost

        // Staff

        // Loyalty
    ];

    /// <summary>The metrics that are tallied day by day.</summary>
    public static IReadOnlyList<ICountedMetric> Counted { get; } = [.. All.OfType<ICountedMetric>()];

    /// <summary>The metrics that are computed from bounded sets.</summary>
    public static IReadOnlyList<IDerivedMetric> Derived { get; } = [.. All.OfType<IDerivedMetric>()];

    /// <summary>The definitions of all figures.</summary>
    public static IReadOnlyList<FigureDefinition> Figures { get; } = [.. All.SelectMany(m => m.Figures)];

    /// <summary>The definition of that name, or <see langword="null"/>.</summary>
    public static FigureDefinition? Find(string figureId) => Figures.FirstOrDefault(f => f.Id == figureId);
}
