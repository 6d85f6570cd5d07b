using System.Globalization;

namespace CxKit.Connectors.Simulator.ServiceNow.Tables;

/// <summary>A column of a table, as the dictionary describes it.</summary>
internal sealed record Column(string Name, ColumnKind Kind = ColumnKind.Text, int MaxLength = 40)
{
    /// <summary>The table that a reference points to.</summary>
    public string? Reference { get; init; }

    /// <summary>What a value is called on the screen, where it differs from the value.</summary>
    public IReadOnlyDictionary<string, string>? Choices { get; init; }

    /// <summary>The words on the form, made of the name.</summary>
    public string Label
    {
        get
        {
            var words = Name.StartsWith("u_", StringComparison.Ordinal) ? Name[2..] : Name;
            words = words.Replace('_', ' ');
            return words.StartsWith("cx ", StringComparison.Ordinal) ? "CX" + words[2..] : char.ToUpperInvariant(words[0]) + words[1..];
        }
    }

    public string InternalType => Kind switch
    {
        ColumnKind.Number => "integer",
        ColumnKind.Flag => "boolean",
        ColumnKind.Time => "glide_date_time",
        ColumnKind.Duration => "glide_duration",
        ColumnKind.Reference => "reference",
        ColumnKind.Journal => "journal_input",
        _ => "string",
    };

    /// <summary>The column that a row of the dictionary describes.</summary>
    public static Column From(Row described) => new(described["element"], KindOf(described["internal_type"]), LengthOf(described["max_length"]))
    {
        Reference = described["reference"] is { Length: > 0 } reference ? reference : null,
    };

    private static ColumnKind KindOf(string internalType) => internalType switch
    {
        "integer" => ColumnKind.Number,
        "boolean" => ColumnKind.Flag,
        "glide_date_time" => ColumnKind.Time,
        "reference" => ColumnKind.Reference,
        _ => ColumnKind.Text,
    };

    private static int LengthOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0 ? length : 40;

    public static Column To(string table, string name) => new(name, ColumnKind.Reference, 32) { Reference = table };
}
