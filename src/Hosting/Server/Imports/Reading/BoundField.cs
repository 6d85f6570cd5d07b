namespace CxKit.Server.Imports;

/// <summary>A field of the record with the columns of this file that tell it.</summary>
internal sealed class BoundField
{
    private readonly HashSet<string> _missing;

    internal BoundField(RecordField field, FieldSource source, IReadOnlyList<string> headers, IEnumerable<string> missing)
    {
        (Field, Source) = (field, source);
        Columns = [.. source.Columns.SelectMany(c => Enumerable.Range(0, headers.Count).Where(i => string.Equals(headers[i], c, StringComparison.OrdinalIgnoreCase)))];
        _missing = [.. missing, .. source.Missing, ""];
    }

    internal RecordField Field { get; }

    internal FieldSource Source { get; }

    /// <summary>The columns by number; none if the file has none of them.</summary>
    internal IReadOnlyList<int> Columns { get; }

    internal bool IsMissing(string text) => _missing.Contains(text);
}
