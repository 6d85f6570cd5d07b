using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using CxKit.Storage;

namespace CxKit.Hosting.Figures;

/// <summary>Figures from stored tallies; what too few people said is withheld.</summary>
public sealed class FigureReader(Store store)
{
    /// <summary>The figures of every group of a dimension over a period, both days included; open ends mean all time. Groups are ordered by name.</summary>
    public IReadOnlyList<GroupFigures> Read(string account, Dimension dimension, DateOnly? from = null, DateOnly? to = null)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        var tallies = store.Tallies.Read(account, dimension.Name, from, to).Tallies;
        IEnumerable<string> groups = dimension == Dimension.Whole ? [""] : tallies.Keys.Select(k => k.Group).Distinct().Order(StringComparer.Ordinal);
        return [.. groups.Select(group => new GroupFigures(group, [.. Compute(tallies, group)]))];
    }

    private static IEnumerable<Figure> Compute(IReadOnlyDictionary<(string Metric, string Group), Tally> tallies, string group) =>
        MetricCatalogue.Counted
            .SelectMany(metric => metric.Compute(tallies.GetValueOrDefault((metric.Id, group)) ?? metric.Empty()))
            .Select(SmallGroups.Protect);
}
