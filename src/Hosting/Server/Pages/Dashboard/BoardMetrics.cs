using CxKit.Core.Metrics;
using CxKit.Hosting.Figures;

namespace CxKit.Server.Pages.Dashboard;

/// <summary>The figures that a board shows; what it does not show is not read.</summary>
internal static class BoardMetrics
{
    /// <summary>The columns of the tables of teams, each with the figure that stands beside it.</summary>
    internal static readonly IReadOnlyList<(string Figure, string? Beside)> Columns =
        [("csat.top", "csat.mean"), ("sla.attainment", null), ("mttr.median", "mttr.mean"), ("reopen.rate", null), ("repeat.rate", null), ("fcr.rate", null)];

    /// <summary>The metrics of the two sides over time.</summary>
    internal static IReadOnlyList<IMetric> OfTrend { get; } = TeamVerdicts.Metrics;

    /// <summary>The metrics of a team's row.</summary>
    internal static IReadOnlyList<IMetric> OfTeams { get; } = With([]);

    /// <summary>The metrics of a row, and of the figures that have a target.</summary>
    internal static IReadOnlyList<IMetric> With(IEnumerable<string> targets)
    {
        var shown = Columns.SelectMany(c => (string?[])[c.Figure, c.Beside]).Concat(targets).Concat([TeamVerdicts.Experience, TeamVerdicts.Sla]).ToHashSet();
        return [.. MetricCatalogue.All.Where(m => m.Figures.Any(f => shown.Contains(f.Id)))];
    }
}
