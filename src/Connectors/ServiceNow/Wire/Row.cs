using System.Globalization;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>The row just read; the next one takes its place.</summary>
internal sealed class Row(string account, string table, Columns columns)
{
    private readonly string?[] _values = new string?[columns.Count];

    /// <summary>The value of a column; empty is <see langword="null"/>, and so is a column that was not asked for or that the helpdesk left out.</summary>
    public string? this[string column] => At(column) is { Length: > 0 } value ? value : null;

    /// <summary>Whether the helpdesk sent the column: one that it lacks, or that the user may not read, is left out.</summary>
    public bool Has(string column) => At(column) is not null;

    /// <summary>The value of a column without which the row makes no sense.</summary>
    public string Required(string column) =>
        this[column] ?? throw new HelpdeskException($"{account}: a row of {table} came without {column}. The integration user needs the right to read it.", isTransient: false);

    /// <summary>A whole number, where there is one.</summary>
    public int? Count(string column) =>
        int.TryParse(this[column], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A time, where there is one.</summary>
    public DateTimeOffset? Time(string column)
    {
        if (this[column] is not { } text) return null;
        return Stamps.TryRead(text, out var time)
            ? time
            : throw new HelpdeskException($"{account}: column {column} of {table} is not a time as the Table API writes it.", isTransient: false);
    }

    private string? At(string column) => columns.PlaceOf(column) is var place and >= 0 ? _values[place] : null;

    public void Clear() => Array.Clear(_values);

    public void Set(string column, string? value)
    {
        var place = columns.PlaceOf(column);
        if (place >= 0) _values[place] = value ?? "";
    }
}
