using System.Text.Json.Serialization;

namespace CxKit.Server.Imports;

/// <summary>Where the value of a field comes from. In a map, a text alone is a column.</summary>
[JsonConverter(typeof(FieldSourceConverter))]
internal sealed record FieldSource
{
    /// <summary>The columns; the first that holds something tells, and a list is read from all of them.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The value where no column holds one.</summary>
    public string? Value { get; init; }

    /// <summary>The file's words and what each stands for, without regard to case; <see langword="null"/>: it tells nothing.</summary>
    public IReadOnlyDictionary<string, string?> Words { get; init; } = new Dictionary<string, string?>();

    /// <summary>What a word that is not among <see cref="Words"/> stands for.</summary>
    public string? Otherwise { get; init; }

    /// <summary>What is written here for a missing value, beside what is written so everywhere.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The unit of a span: <c>seconds</c>, <c>minutes</c>, <c>hours</c>, <c>days</c>, or <c>clock</c> for 1:30 or 1:30:00.</summary>
    public string? Unit { get; init; }

    /// <summary>What stands between the members of a list.</summary>
    public string? Separator { get; init; }
}
