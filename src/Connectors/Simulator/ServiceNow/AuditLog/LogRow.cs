using System.Globalization;

namespace CxKit.Connectors.Simulator.ServiceNow.AuditLog;

/// <summary>One row of the log: an incident at one moment, with values that were checked when they were asked for.</summary>
internal sealed class LogRow(LogColumns columns, string[] values, long line)
{
    /// <summary>The text of a column; empty where the log has <c>?</c>.</summary>
    public string this[string column] => values[columns[column]] is var value && value == "?" ? "" : value;

    /// <summary>A running counter, 0 or more.</summary>
    public string Count(string column) =>
        int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw Fault(column, "a whole number such as 3");

    public bool Flag(string column) => this[column] switch
    {
        "true" => true,
        "false" => false,
        _ => throw Fault(column, "true or false"),
    };

    /// <summary>A time in UTC; null where the log has none.</summary>
    public DateTimeOffset? Time(string column)
    {
        if (this[column].Length == 0)
        {
            return null;
        }

        return DateTimeOffset.TryParseExact(
            this[column], "d/M/yyyy HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : throw Fault(column, "a time such as 29/2/2016 01:16, or ?");
    }

    /// <summary>The vendor's number for the word of a state; a number stays.</summary>
    public string State(string column) => this[column] switch
    {
        "New" => "1",
        "Active" => "2",
        var word when word.StartsWith("Awaiting ", StringComparison.Ordinal) => "3",
        "Resolved" => "6",
        "Closed" => "7",
        "Canceled" => "8",
        var word when int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => word,
        _ => throw Fault(column, "a state such as New, Active, Awaiting User Info, Resolved or Closed"),
    };

    public DeskFileException Fault(string column, string expected) => columns.Fault(line, column, this[column], expected);
}
