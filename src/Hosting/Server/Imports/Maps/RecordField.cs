namespace CxKit.Server.Imports;

/// <summary>A field that a map can fill.</summary>
/// <param name="Name">Its name in maps.</param>
/// <param name="Form">What its value is.</param>
/// <param name="Means">What it tells, for people.</param>
internal sealed record RecordField(string Name, FieldForm Form, string Means)
{
    /// <summary>Whether a row without it is rejected.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The words that it knows; none: any.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>A field that says yes or no.</summary>
    internal static RecordField Flag(string name, string means) => new(name, FieldForm.Flag, means) { Words = [bool.TrueString, bool.FalseString] };

    /// <summary>A field whose value is one of the words of a type.</summary>
    internal static RecordField OneOf<T>(string name, string means)
        where T : struct, Enum => new(name, FieldForm.Word, means) { Words = [.. Enum.GetNames<T>()] };
}

/// <summary>What the value of a field is.</summary>
internal enum FieldForm
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>One of the field's own words.</summary>
    Word,

    /// <summary>Several texts.</summary>
    List,

    /// <summary>A moment.</summary>
    Time,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A whole number, not negative.</summary>
    Count,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A length of time, not negative.</summary>
    Span,
}
