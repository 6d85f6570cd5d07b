using CxKit.Core.Metrics;

namespace CxKit.Core.Insights.Mirror;

/// <summary>You are what you measure: which of the figures with a target does a customer live?</summary>
/// <param name="Lived">Figures in the customer's time or words.</param>
/// <param name="DeskOnly">Figures of the desk's own records.</param>
public sealed record MirrorVerdict(IReadOnlyList<FigureDefinition> Lived, IReadOnlyList<FigureDefinition> DeskOnly)
{
    /// <summary>Whether there are targets and a customer lives none of them.</summary>
    public bool Warns => Lived.Count == 0 && DeskOnly.Count > 0;

    /// <summary>Sorts the figures that have a target; names that are no figure are left out.</summary>
    public static MirrorVerdict Of(IEnumerable<string> figuresWithTarget)
    {
        var figures = figuresWithTarget.Select(MetricCatalogue.Find).OfType<FigureDefinition>().OrderBy(f => f.Id, StringComparer.Ordinal).ToList();
        return new MirrorVerdict([.. figures.Where(f => f.IsLived)], [.. figures.Where(f => !f.IsLived)]);
    }
}
