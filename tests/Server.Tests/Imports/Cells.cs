using System.Globalization;
using System.Text;
using CxKit.Server.Imports;

namespace CxKit.Server.Tests.Imports;

/// <summary>A record with one field of every form, to try how cells are read.</summary>
internal sealed record Cells(string? Text, DayOfWeek? Word, IReadOnlyList<string> Many, DateTimeOffset? Time, DateOnly? Day, bool? Flag, int? Count, decimal? Number, TimeSpan? Span);

/// <summary>The shape of <see cref="Cells"/>.</summary>
internal sealed class CellsShape : IRecordShape<Cells>
{
    public string Kind => "cells";

    public IReadOnlyList<RecordField> Fields { get; } =
    [
        new("text", FieldForm.Text, "a text") { IsRequired = true },
        RecordField.OneOf<DayOfWeek>("word", "a day of the week"),
        new("many", FieldForm.List, "texts"),
        new("time", FieldForm.Time, "a time"),
        new("day", FieldForm.Day, "a day"),
        RecordField.Flag("flag", "yes or no"),
        new("count", FieldForm.Count, "how often"),
        new("number", FieldForm.Number, "a number"),
        new("span", FieldForm.Span, "how long"),
    ];

    public Cells Read(ImportRow row) => new(
        row.Text("text"), row.OneOf<DayOfWeek>("word"), row.List("many"), row.Time("time"), row.Day("day"), row.Flag("flag"), row.Count("count"), row.Number("number"), row.Span("span"));

    /// <summary>A map of these fields, each from the column of its own name unless said otherwise.</summary>
    internal static ImportMap Map(params (string Field, FieldSource Source)[] fields) => new()
    {
        Kind = "cells",
        Fields = fields.Append(("text", Column("text"))).GroupBy(f => f.Item1).ToDictionary(g => g.Key, g => g.First().Item2),
    };

    internal static FieldSource Column(params string[] names) => new() { Columns = names };

    /// <summary>Reads a file that was written as text.</summary>
    internal static (IReadOnlyList<Cells> Records, string Said, long Rejected) Read(string file, ImportMap map, string? zone = null, RejectionReport? report = null, Encoding? encoding = null)
    {
        using var said = new StringWriter(CultureInfo.InvariantCulture);
        using var rejected = new RejectedLines(said, report);
        encoding ??= new UTF8Encoding(false);
        var bytes = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(file)]);
        using var reader = new RecordReader<Cells>(bytes, map, new CellsShape(), rejected, zone is null ? null : TimeZoneInfo.FindSystemTimeZoneById(zone));
        var records = reader.Read(CancellationToken.None).ToList();
        rejected.Close();
        return (records, said.ToString(), rejected.Count);
    }
}
