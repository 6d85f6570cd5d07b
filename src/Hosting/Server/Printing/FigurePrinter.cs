using System.Globalization;
using CsvHelper;

namespace CxKit.Server.Printing;

/// <summary>Prints figures as a table for people, or as JSON or CSV for programs, which hear of what concerns all figures on standard error.</summary>
internal static class FigurePrinter
{
    private static readonly string[] _columns =
    [
        "metric", "group", "value", "unit", "n", "low", "high", "definition", "clock",
        "name", "formula", "source", "direction", "side", "since", "until", "version", "whyNoInterval",
    ];

    internal static void Print(FigureSheet sheet, string format)
    {
        if (format == "table")
        {
            new FigureTable(sheet, Terminal.Output()).Print();
            return;
        }

        foreach (var note in FigureTable.NotesOn(sheet)) Console.Error.WriteLine(note);
        if (format == "json") JsonOutput.Write(sheet.Rows());
        else PrintCsv(sheet.Rows());
    }

    private static void PrintCsv(IEnumerable<FigureRow> rows)
    {
        using var csv = CsvWriter.Create(Console.Out, new CsvWriterOptions { FormatProvider = CultureInfo.InvariantCulture }, leaveOpen: true);
        csv.WriteHeader(_columns);
        foreach (var row in rows)
        {
            csv.WriteRecord(
            [
                row.Metric, row.Group ?? "", Exact(row.Value), row.Unit, row.N.ToString(CultureInfo.InvariantCulture), Exact(row.Low), Exact(row.High), row.Definition, row.Clock,
                row.Name, row.Formula, row.Source, row.Direction, row.Side, Day(row.Since), Day(row.Until), row.Version?.ToString(CultureInfo.InvariantCulture) ?? "", JsonOutput.Word(row.WhyNoInterval) ?? "",
            ]);
        }
    }

    private static string Exact(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
