using CxKit.Core.Metrics;

namespace CxKit.Server.Printing;

/// <summary>What a figure means, as commands print it for programs; the names are a contract.</summary>
internal sealed record DefinitionRow(
    string Metric, string Name, string Definition, string Formula, string Source, string Unit, string Direction, string Clock, string Side, string Day, int? Version)
{
    internal static DefinitionRow Of(IMetric metric, FigureDefinition figure, string language) => new(
        figure.Id,
        figure.Name.In(language),
        figure.Definition.In(language),
        figure.Formula,
        figure.Source,
        figure.Unit,
        FigureWords.CodeOf(figure.Direction),
        FigureWords.CodeOf(figure.Clock),
        FigureWords.CodeOf(metric.Group),
        FigureWords.CodeOf(metric.Day),
        (metric as ICountedMetric)?.Version);
}
