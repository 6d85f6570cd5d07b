using CxKit.Core.Metrics;
using CxKit.Hosting.Figures;

namespace CxKit.Server.Pages.Dashboard;

/// <summary>Both sides of the desk in one week or month.</summary>
/// <param name="Period">The week or month.</param>
/// <param name="Csat">What customers said.</param>
/// <param name="Sla">What the desk promised and kept.</param>
public sealed record TrendPoint(Period Period, Figure Csat, Figure Sla)
{
    internal static TrendPoint Of(Period period, GroupFigures figures) => new(period, figures[TeamVerdicts.Experience], figures[TeamVerdicts.Sla]);
}
