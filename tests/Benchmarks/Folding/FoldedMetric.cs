using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;

namespace CxKit.Benchmarks.Folding;

/// <summary>One metric of the catalogue, folded: a tally a group, and all its figures with their intervals.</summary>
internal sealed class FoldedMetric
{
    private readonly ICountedMetric _metric;

    private FoldedMetric(ICountedMetric metric, Tally[] tallies)
    {
        _metric = metric;
        Tallies = tallies;
        Figures = [.. tallies.Select(metric.Compute)];
    }

    /// <summary>One a group; kept, as who folds keeps them.</summary>
    public Tally[] Tallies { get; }

    /// <summary>Those of each group.</summary>
    public IReadOnlyList<Figure>[] Figures { get; }

    public static FoldedMetric Of(string metric, Action<Tally[]> fill, int groups)
    {
        var counted = MetricCatalogue.Counted.Single(m => m.Id == metric);
        var tallies = new Tally[groups];
        for (var group = 0; group < groups; group++) tallies[group] = counted.Empty();
        fill(tallies);
        return new FoldedMetric(counted, tallies);
    }

    /// <summary>One figure's values, a group each; nothing where a group has none.</summary>
    public IEnumerable<double?> ValuesOf(string figure)
    {
        var place = _metric.Figures.ToList().FindIndex(f => f.Id == figure);
        return Figures.Select(f => f[place].Value);
    }
}
