using CxKit.Core.Insights.Watermelon;
using CxKit.Core.Metrics;

namespace CxKit.Hosting.Figures;

/// <summary>The watermelon verdicts of an account's groups, by the targets of its settings.</summary>
public static class TeamVerdicts
{
    /// <summary>The target's name for the operational side.</summary>
    public const string Sla = "sla.attainment";

    /// <summary>The target's name for the experience.</summary>
    public const string Experience = "csat.top";

    /// <summary>The metrics that a verdict rests on.</summary>
    public static IReadOnlyList<IMetric> Metrics { get; } = [.. MetricCatalogue.All.Where(m => m.Figures.Any(f => f.Id is Sla or Experience))];

    /// <summary>One verdict per group; <see langword="null"/> where the settings lack one of the two targets.</summary>
    public static IReadOnlyList<WatermelonVerdict>? Judge(IEnumerable<GroupFigures> groups, IReadOnlyDictionary<string, double> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return targets.TryGetValue(Sla, out var sla) && targets.TryGetValue(Experience, out var experience)
            ? [.. groups.Select(g => WatermelonVerdict.Of(g.Group, g[Sla], sla, g[Experience], experience))]
            : null;
    }
}
