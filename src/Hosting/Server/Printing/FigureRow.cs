using CxKit.Core.Metrics;
using CxKit.Hosting.Figures;

namespace CxKit.Server.Printing;

/// <summary>One figure as commands print it; the names are a contract.</summary>
internal sealed record FigureRow(string Metric, string? Group, double? Value, string Unit, long N, double? Low, double? High, string Definition, string Clock)
{
    internal static IReadOnlyList<FigureRow> From(IEnumerable<GroupFigures> groups, bool withGroup) =>
        [.. groups.SelectMany(g => g.Figures.Select(f => From(f, withGroup ? g.Group : null)))];

    private static FigureRow From(Figure figure, string? group) => new(
        figure.Definition.Id,
        group,
        figure.Value,
        figure.Definition.Unit,
        figure.N,
        figure.Interval?.Low,
        figure.Interval?.High,
        figure.Definition.Definition.English,
        WordOf(figure.Definition.Clock));

    private static string WordOf(Clock clock) => clock switch
    {
        Core.Metrics.Clock.Desk => "desk",
        Core.Metrics.Clock.Customer => "customer",
        _ => "perception",
    };
}
