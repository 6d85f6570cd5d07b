namespace CxKit.Server.Imports;

/// <summary>A row seen through its map: the values of fields. What cannot be read rejects the row, and all its faults are said.</summary>
internal sealed class ImportRow(ImportTable table, BoundMap map, RejectedLines rejected)
{
    /// <summary>Whether a fault was found in the row at hand.</summary>
    internal bool IsRejected { get; private set; }

    /// <summary>The line of the file in which the row begins.</summary>
    internal long Line => table.Line;

    internal void Begin() => IsRejected = false;

    /// <summary>The text as the file has it, before the map's words.</summary>
    internal string? Written(string field) => map.Find(field) is { } bound ? Cell(bound) : null;

    /// <summary>The text, by the map's words where it has some.</summary>
    internal string? Text(string field) => Worded(field);

    /// <summary>All members of a list: of every column that is named, each cell parted.</summary>
    internal IReadOnlyList<string> List(string field) => map.Find(field) is not { } bound ? [] :
    [
        .. bound.Columns.Select(table.Cell).Where(c => !bound.IsMissing(c)).DefaultIfEmpty(bound.Source.Value ?? "")
            .SelectMany(c => bound.Source.Separator is { } separator ? c.Split(separator) : [c])
            .Select(m => m.Trim()).Where(m => m.Length > 0).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>One of the words of a type.</summary>
    internal T? OneOf<T>(string field)
        where T : struct, Enum => Read<T>(
            field,
            text => Enum.TryParse<T>(text, ignoreCase: true, out var word) && char.IsLetter(text[0]) ? word : null,
            $"is a word that the map does not know. Add it to fields:{field}:words as one of {string.Join(", ", Enum.GetNames<T>())}, or give fields:{field}:otherwise");

    internal DateTimeOffset? Time(string field) => Read(field, map.Times.Read, "is no time in a form of the map. Add its form to times, or to missing what stands for none");

    internal DateOnly? Day(string field) =>
        Read<DateOnly>(field, text => map.Days.Read(text) is { } day ? DateOnly.FromDateTime(day.DateTime) : null, "is no day in a form of the map. Add its form to times, or to missing what stands for none");

    internal bool? Flag(string field) => Read<bool>(
        field,
        text => text.ToUpperInvariant() switch { "TRUE" or "YES" or "Y" or "1" => true, "FALSE" or "NO" or "N" or "0" => false, _ => null },
        $"says neither yes nor no. Add the word to fields:{field}:words as true or false");

    internal int? Count(string field) =>
        Read<int>(field, text => map.Numbers.Read(text) is >= 0 and <= int.MaxValue and { } n && decimal.IsInteger(n) ? (int)n : null, "is no whole number from 0 on. Correct it, or add it to missing");

    internal decimal? Number(string field) => Read(field, map.Numbers.Read, "is no number. Correct it without signs between thousands, or add the language of its decimal sign to languages");

    internal TimeSpan? Span(string field) =>
        Read(field, text => SpanReader.Read(text, map.Find(field)!.Source.Unit!, map.Numbers), "is no length of time in the unit of the map. Correct it, or the unit");

    /// <summary>Rejects the row for a reason that only its kind of record knows.</summary>
    internal void Reject(string field, string problem, string advice) => Reject(map.Find(field), Written(field), problem, advice);

    private T? Read<T>(string field, Func<string, T?> read, string problem)
        where T : struct => Worded(field) is not { } text ? null : read(text) ?? Rejected<T>(field, problem);

    private T? Rejected<T>(string field, string problem)
        where T : struct
    {
        var parts = problem.Split(". ", 2);
        Reject(map.Find(field), Written(field), parts[0], parts[1] + ".");
        return null;
    }

    private void Reject(BoundField? field, string? value, string problem, string advice)
    {
        IsRejected = true;
        var column = field?.Columns.Count > 0 ? table.Headers[field.Columns.FirstOrDefault(c => !field.IsMissing(table.Cell(c)), field.Columns[0])] : field?.Field.Name;
        rejected.Add(new RejectedLine(table.Line, column, value, problem, advice));
    }

    private string? Worded(string field)
    {
        if (map.Find(field) is not { } bound) return null;
        var text = Cell(bound) is { } cell ? Word(bound.Source, cell) : bound.Source.Value;
        if (text is null && bound.Field.IsRequired) Reject(bound, null, "is empty", $"Fill in {bound.Field.Means}, or take the line out.");
        return text;
    }

    private string? Cell(BoundField bound)
    {
        foreach (var column in bound.Columns)
            if (table.Cell(column) is var cell && !bound.IsMissing(cell)) return cell;
        return null;
    }

    private static string? Word(FieldSource source, string cell) => source.Words.TryGetValue(cell, out var word) ? word : source.Otherwise ?? cell;
}
