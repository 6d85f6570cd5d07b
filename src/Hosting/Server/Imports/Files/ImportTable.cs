using CsvHelper;
using CxKit.Server.Commands;

namespace CxKit.Server.Imports;

/// <summary>The rows of a file, one at a time; what is no row is rejected on the way.</summary>
internal sealed class ImportTable : IDisposable
{
    // A quotation mark that is never closed would otherwise swallow the rest of the file.
    private const int LongestRow = 4 * 1024 * 1024;
    private readonly CsvReader _csv;
    private readonly RejectedLines _rejected;

    internal ImportTable(Stream file, FileFormat format, RejectedLines rejected)
    {
        _rejected = rejected;
        _csv = CsvReader.Create(file, new CsvReaderOptions
        {
            Separator = format.Delimiter is { } delimiter ? delimiter[0] : null,
            // A mark at the beginning of the file says more than the map.
            Encoding = format.Encoding is "utf-8" ? null : Encodings.Find(format.Encoding),
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = Reject,
            MaxRecordSize = LongestRow,
            TrackLineNumbers = true,
            PoolStrings = true,
            IncludeValuesInExceptions = false,
        });
        try
        {
            _csv.ReadHeader();
        }
        catch (CsvFormatException fault)
        {
            throw NeverClosed(fault);
        }

        Headers = [.. _csv.Headers.ToArray().Select(h => h.Trim())];
        if (Headers.Count == 0) throw new CommandException("The file is empty: it needs a line with the names of its columns, and rows below it.");
    }

    /// <summary>The names of the columns; one name may stand over several.</summary>
    internal IReadOnlyList<string> Headers { get; }

    /// <summary>The line of the file, from 1, in which the row begins.</summary>
    internal long Line => _csv.LineNumber;

    /// <summary>How many rows were met, rejected ones too.</summary>
    internal long Rows { get; private set; }

    /// <summary>Goes to the next row.</summary>
    internal bool Next()
    {
        try
        {
            if (!_csv.Read()) return false;
        }
        catch (CsvFormatException fault)
        {
            throw NeverClosed(fault);
        }

        Rows++;
        return true;
    }

    /// <summary>The text of a cell without spaces around it.</summary>
    internal string Cell(int column) => _csv.GetString(column).Trim();

    public void Dispose() => _csv.Dispose();

    private static CommandException NeverClosed(CsvFormatException fault) =>
        new($"The file cannot be read on from line {fault.LineNumber}: a quotation mark opens there that is never closed. What stands before it was read. Correct that line, and import the file again.");

    private void Reject(CsvMalformedRecord row)
    {
        Rows++;
        _rejected.Add(row.Reason == CsvMalformedReason.FieldCountMismatch
            ? new RejectedLine(row.LineNumber, null, null, "has another number of cells than the line of column names", "Put quotation marks around cells that hold the delimiter or line breaks.")
            : new RejectedLine(row.LineNumber, null, null, "has a quotation mark out of place", "Double the quotation marks inside a cell, and put one at both ends of it."));
    }
}
