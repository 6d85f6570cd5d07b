using CxKit.Core.Metrics;

namespace CxKit.Hosting.Figures;

/// <summary>All figures of one group.</summary>
/// <param name="Group">The group's name; empty for the whole account.</param>
/// <param name="Figures">The figures, in the order of the catalogue.</param>
public sealed record GroupFigures(string Group, IReadOnlyList<Figure> Figures)
{
    /// <summary>The figure of that name.</summary>
    /// <exception cref="ArgumentException">There is no such figure.</exception>
    public Figure this[string figureId] => Figures.FirstOrDefault(f => f.Definition.Id == figureId)
        ?? throw new ArgumentException($"There is no figure {figureId}.", nameof(figureId));
}
