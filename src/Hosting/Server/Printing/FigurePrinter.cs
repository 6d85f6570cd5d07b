using System.Globalization;
using CsvHelper;
using Spectre.Console;

namespace CxKit.Server.Printing;

/// <summary>Prints figures as a table for people, or as JSON or CSV for programs.</summary>
internal static class FigurePrinter
{
    internal static void Print(IReadOnlyList<FigureRow> rows, string format, bool isSimulated)
    {
        switch (format)
        {
            case "json":
                JsonOutput.Write(rows);
                break;
            case "csv":
                PrintCsv(rows);
                break;
            default:
                PrintTable(rows, isSimulated);
                break;
        }
    }

    private static void PrintCsv(IReadOnlyList<FigureRow> rows)
    {
        using var csv = CsvWriter.Create(Console.Out, new CsvWriterOptions { FormatProvider = CultureInfo.InvariantCulture }, leaveOpen: true);
        csv.WriteHeader(["metric", "group", "value", "unit", "n", "low", "high", "definition", "clock"]);
        foreach (var row in rows)
            csv.WriteRecord([row.Metric, row.Group ?? "", Exact(row.Value), row.Unit, row.N.ToString(CultureInfo.InvariantCulture), Exact(row.Low), Exact(row.High), row.Definition, row.Clock]);
    }

    private static void PrintTable(IReadOnlyList<FigureRow> rows, bool isSimulated)
    {
        var grouped = rows.Any(r => r.Group is not null);
        var table = new Table().Border(TableBorder.Simple);
        if (grouped) table.AddColumn("group");
        table.AddColumns("figure", "value", "95 % interval", "n", "unit", "clock");
        foreach (var name in new[] { "value", "95 % interval", "n" }) table.Columns[ColumnOf(name, grouped)].RightAligned();
        foreach (var row in rows)
        {
            string[] cells = [row.Metric, Number(row.Value, row), Interval(row), row.N.ToString(CultureInfo.InvariantCulture), Unit(row), row.Clock];
            table.AddRow([.. (grouped ? [row.Group!, .. cells] : cells).Select(Markup.Escape)]);
        }

        var console = Terminal.Output();
        console.Write(table);
        if (isSimulated) console.MarkupLine("[bold]The answers were given by simulated customers.[/]");
        foreach (var definition in rows.DistinctBy(r => r.Metric))
            console.WriteLine($"{definition.Metric}: {definition.Definition}");
    }

    private static string Exact(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static int ColumnOf(string name, bool grouped) => (name switch { "value" => 1, "95 % interval" => 2, _ => 3 }) + (grouped ? 1 : 0);

    private static string Unit(FigureRow row) => row.Unit == "share" ? "%" : row.Unit;

    private static string Interval(FigureRow row) =>
        row is { Low: { } low, High: { } high } ? $"{Number(low, row)} – {Number(high, row)}" : "–";

    private static string Number(double? value, FigureRow row) => value switch
    {
        null => row.N == 0 ? "–" : "too few to show",
        { } share when row.Unit == "share" => (share * 100).ToString("0.0", CultureInfo.InvariantCulture),
        { } number => number.ToString("0.00", CultureInfo.InvariantCulture),
    };
}
