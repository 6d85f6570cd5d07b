using System.Text.Json.Serialization;

namespace CxKit.Server.Imports;

/// <summary>Says what a file's columns are.</summary>
internal sealed record ImportMap
{
    /// <summary>Under which name or path it was found.</summary>
    [JsonIgnore]
    public string Name { get; init; } = "";

    /// <summary>What a row tells of, such as <c>tickets</c>.</summary>
    [JsonPropertyName("for")]
    public required string Kind { get; init; }

    /// <summary>What files it fits, for people.</summary>
    public string? Description { get; init; }

    /// <summary>What one row is.</summary>
    public RowGrain Rows { get; init; }

    /// <summary>How the file is written.</summary>
    public FileFormat File { get; init; } = new();

    /// <summary>The zone of times that do not tell their own.</summary>
    public string? TimeZone { get; init; }

    /// <summary>How times are written, see <see cref="TimeReader"/>; the first that fits holds.</summary>
    public IReadOnlyList<string> Times { get; init; } = [TimeReader.Iso];

    /// <summary>The languages of month names and decimal signs.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    /// <summary>Whether a file may lack columns that the map names: exports differ by what their user chose.</summary>
    public bool MayLackColumns { get; init; }

    /// <summary>What each field of the record is read from.</summary>
    public IReadOnlyDictionary<string, FieldSource> Fields { get; init; } = new Dictionary<string, FieldSource>();
}

/// <summary>What one row of a file is.</summary>
internal enum RowGrain
{
    /// <summary>One record.</summary>
    Record,

    /// <summary>One event in the life of a record, with the record as it was then.</summary>
    Event,
}
