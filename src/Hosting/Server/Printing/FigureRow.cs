using CxKit.Core.Metrics;

namespace CxKit.Server.Printing;

/// <summary>One figure as commands print it for programs; the names are a contract: names are added, none is changed or taken away.</summary>
internal sealed record FigureRow(string Metric, string? Group, double? Value, string Unit, long N, double? Low, double? High, string Definition, string Clock)
{
    /// <summary>The figure's short name.</summary>
    public required string Name { get; init; }

    /// <summary>Its formula.</summary>
    public required string Formula { get; init; }

    /// <summary>Where the formula comes from.</summary>
    public required string Source { get; init; }

    /// <summary><c>more</c> or <c>less</c> is better, or <c>neither</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>The side of service that it shows, such as <c>experience</c>.</summary>
    public required string Side { get; init; }

    /// <summary>The first day taken in; <see langword="null"/> where nothing is known of the period.</summary>
    public required DateOnly? Since { get; init; }

    /// <summary>The last day taken in.</summary>
    public required DateOnly? Until { get; init; }

    /// <summary>The version of the definition that it was counted by; <see langword="null"/> for what is computed at once from the period's tickets.</summary>
    public required int? Version { get; init; }

    /// <summary>Why there is no interval: <c>nothing</c>, <c>tooFew</c>, <c>fullCount</c>, <c>withheld</c> or <c>unknown</c>; <see langword="null"/> where there is one.</summary>
    public required NoInterval? WhyNoInterval { get; init; }

    internal static FigureRow Of(Figure figure, string? group, FigureSheet sheet)
    {
        var definition = figure.Definition;
        var metric = MetricCatalogue.MetricOf(definition);
        return new FigureRow(
            definition.Id, group, figure.Value, definition.Unit, figure.N, figure.Interval?.Low, figure.Interval?.High, definition.Definition.In(sheet.Language), FigureWords.CodeOf(definition.Clock))
        {
            Name = definition.Name.In(sheet.Language),
            Formula = definition.Formula,
            Source = definition.Source,
            Direction = FigureWords.CodeOf(definition.Direction),
            Side = FigureWords.CodeOf(metric.Group),
            Since = sheet.Reading.Since,
            Until = sheet.Reading.Until,
            Version = sheet.Reading.Versions.TryGetValue(metric.Id, out var version) ? version : null,
            WhyNoInterval = figure.WhyNoInterval,
        };
    }
}
