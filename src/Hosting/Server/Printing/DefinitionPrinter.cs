using System.Globalization;
using CsvHelper;
using CxKit.Core.Metrics;
using Spectre.Console;

namespace CxKit.Server.Printing;

/// <summary>Prints the catalogue of figures itself: no store is asked.</summary>
internal static class DefinitionPrinter
{
    internal static void Print(IReadOnlyList<FigureDefinition> shown, string language, string format)
    {
        var rows = shown.Select(f => (Metric: MetricCatalogue.MetricOf(f), Figure: f)).ToList();
        var printed = rows.ConvertAll(r => DefinitionRow.Of(r.Metric, r.Figure, language));
        if (format == "json") JsonOutput.Write(printed);
        else if (format == "csv") PrintCsv(printed);
        else PrintText(rows, language);
    }

    private static void PrintCsv(List<DefinitionRow> rows)
    {
        using var csv = CsvWriter.Create(Console.Out, new CsvWriterOptions { FormatProvider = CultureInfo.InvariantCulture }, leaveOpen: true);
        csv.WriteHeader(["metric", "name", "definition", "formula", "source", "unit", "direction", "clock", "side", "day", "version"]);
        foreach (var r in rows)
            csv.WriteRecord([r.Metric, r.Name, r.Definition, r.Formula, r.Source, r.Unit, r.Direction, r.Clock, r.Side, r.Day, r.Version?.ToString(CultureInfo.InvariantCulture) ?? ""]);
    }

    private static void PrintText(List<(IMetric Metric, FigureDefinition Figure)> rows, string language)
    {
        var console = Terminal.Output();
        foreach (var side in rows.GroupBy(r => r.Metric.Group))
        {
            console.MarkupLineInterpolated($"[bold]{FigureWords.SideOf(side.Key).In(language)}[/]");
            console.WriteLine();
            foreach (var (metric, figure) in side)
            {
                console.MarkupLineInterpolated($"[bold]{figure.Id}[/]  {figure.Name.In(language)}");
                var facts = string.Join(", ", figure.Unit, FigureWords.WordOf(figure.Direction).In(language), FigureWords.WordOf(figure.Clock).In(language), FigureWords.CodeOf(metric.Day));
                foreach (var text in (string[])[figure.Definition.In(language), $"{figure.Formula}  ({facts})", figure.Source])
                    console.Write(new Padder(new Text(text), new Padding(2, 0, 0, 0)));
                console.WriteLine();
            }
        }
    }
}
