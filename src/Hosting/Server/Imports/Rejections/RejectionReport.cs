using System.Globalization;
using CsvHelper;

namespace CxKit.Server.Imports;

/// <summary>The rejected lines as a CSV file; a cell that a spreadsheet would run as a formula is disarmed.</summary>
internal sealed class RejectionReport : IDisposable
{
    private const int LongestValue = 80;
    private readonly StreamWriter _file;
    private readonly CsvWriter _csv;

    internal RejectionReport(string path)
    {
        _file = new StreamWriter(path);
        _csv = CsvWriter.Create(_file, new CsvWriterOptions { FormatProvider = CultureInfo.InvariantCulture, Injection = CsvInjection.Escape }, leaveOpen: true);
        _csv.WriteHeader(["line", "column", "value", "problem", "advice"]);
    }

    internal void Write(RejectedLine line) => _csv.WriteRecord(
        [line.Line.ToString(CultureInfo.InvariantCulture), line.Column ?? "", Short(line.Value), line.Problem, line.Advice]);

    public void Dispose()
    {
        _csv.Dispose();
        _file.Dispose();
    }

    private static string Short(string? value) => value is { Length: > LongestValue } ? value[..LongestValue] + "…" : value ?? "";
}
