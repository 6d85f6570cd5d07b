using CsvHelper;

namespace CxKit.Connectors.Simulator.ServiceNow.AuditLog;

/// <summary>Reads a log row by row; the last row of an incident, in the order of the file, is the incident.</summary>
internal static class LogReader
{
    private static readonly CsvReaderOptions _csv = new()
    {
        HasHeader = false,
        Separator = ',',
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <summary>The last row of each number, in the order in which the numbers first appear; every row is checked on the way.</summary>
    public static IReadOnlyList<LogRow> LastRows(string path, string text)
    {
        try
        {
            using var csv = CsvReader.FromText(text, _csv);
            if (!csv.Read())
            {
                throw new DeskFileException($"The incident log '{path}' is empty. Name a CSV file with a header and at least one row.");
            }

            var columns = new LogColumns(path, csv.Current.ToArray());
            var last = new OrderedDictionary<string, LogRow>(StringComparer.Ordinal);
            while (csv.Read())
            {
                if (csv.FieldCount != columns.Count)
                {
                    throw columns.WrongWidth(csv.LineNumber, csv.FieldCount);
                }

                var row = new LogRow(columns, csv.Current.ToArray(), csv.LineNumber);
                Check(row);
                last[row["number"]] = row;
            }

            return last.Count > 0
                ? [.. last.Values]
                : throw new DeskFileException($"The incident log '{path}' has a header and no rows. Name a file with incidents.");
        }
        catch (CsvFormatException fault)
        {
            throw new DeskFileException(
                $"The incident log '{path}' has in line {fault.LineNumber} a quotation mark out of place. Correct that row, or remove it.", fault);
        }
    }

    private static void Check(LogRow row)
    {
        if (row["number"].Length == 0)
        {
            throw row.Fault("number", "the number of an incident");
        }

        row.State("incident_state");
        Array.ForEach(["active", "made_sla"], column => row.Flag(column));
        Array.ForEach(["reassignment_count", "reopen_count", "sys_mod_count"], column => row.Count(column));
        Array.ForEach(["sys_created_at", "resolved_at", "closed_at"], column => row.Time(column));
        foreach (var column in (string[])["opened_at", "sys_updated_at"])
        {
            if (row.Time(column) is null)
            {
                throw row.Fault(column, "a time such as 29/2/2016 01:16");
            }
        }
    }
}
