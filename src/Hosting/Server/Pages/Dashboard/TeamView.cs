using CxKit.Core.Metrics;
using CxKit.Hosting.Figures;
using Verdicts = CxKit.Core.Insights.Watermelon.Verdict;

namespace CxKit.Server.Pages.Dashboard;

/// <summary>A team on the board.</summary>
/// <param name="Name">Its name; empty for all teams together.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Verdict">The verdict; <see langword="null"/> where a target is missing.</param>
public sealed record TeamView(string Name, GroupFigures Figures, Verdicts? Verdict)
{
    private static readonly Verdicts?[] _order = [Verdicts.Ripe, Verdicts.Red, Verdicts.Happy, Verdicts.Sound];

    /// <summary>What customers said.</summary>
    public Figure Csat => Figures[TeamVerdicts.Experience];

    /// <summary>What the desk promised and kept.</summary>
    public Figure Sla => Figures[TeamVerdicts.Sla];

    /// <summary>The teams that need a look first: watermelons before all, those nobody can tell last, the busiest before the others.</summary>
    internal static IReadOnlyList<TeamView> Rank(IEnumerable<TeamView> teams) =>
    [
        .. teams
            .OrderBy(t => Array.IndexOf(_order, t.Verdict) is var place and >= 0 ? place : _order.Length)
            .ThenByDescending(t => t.Sla.N)
            .ThenBy(t => t.Name, StringComparer.Ordinal),
    ];
}
