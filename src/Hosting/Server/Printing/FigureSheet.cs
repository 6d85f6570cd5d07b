using CxKit.Core.Metrics;
using CxKit.Hosting.Figures;

namespace CxKit.Server.Printing;

/// <summary>Figures that were read, and how they are to be printed.</summary>
internal sealed record FigureSheet(FigureReading Reading)
{
    /// <summary>The definitions of the figures that are printed, in their order.</summary>
    public IReadOnlyList<FigureDefinition> Shown { get; init; } = MetricCatalogue.Figures;

    /// <summary>Whether they are broken down by groups.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>The tag of the language.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether figures with nothing to compute from have rows of their own in a table too.</summary>
    public bool WithEmpty { get; init; }

    /// <summary>The currency of figures of money, where it is known.</summary>
    public string? Currency { get; init; }

    /// <summary>Whether the customers are simulated.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>The rows, for programs.</summary>
    internal IReadOnlyList<FigureRow> Rows()
    {
        var shown = Shown.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        return [.. Reading.Groups.SelectMany(g => g.Figures.Where(f => shown.Contains(f.Definition.Id)).Select(f => FigureRow.Of(f, IsGrouped ? g.Group : null, this)))];
    }
}
