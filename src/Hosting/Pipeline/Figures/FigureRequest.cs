using CxKit.Core.Metrics;

namespace CxKit.Hosting.Figures;

/// <summary>Which figures are asked for.</summary>
/// <param name="Account">Of which account.</param>
public sealed record FigureRequest(string Account)
{
    /// <summary>What they are broken down by.</summary>
    public Dimension Dimension { get; init; } = Dimension.Whole;

    /// <summary>The first day; without it, all time.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; without it, as far as anything is known.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The metrics; those that are not asked for cost nothing.</summary>
    public IReadOnlyList<IMetric> Metrics { get; init; } = MetricCatalogue.All;

    /// <summary>Whether scores are also counted by the formulas that others use for them, see <see cref="Core.Metrics.Switchboards.Switchboard"/>.</summary>
    public bool WithRivals { get; init; }
}
