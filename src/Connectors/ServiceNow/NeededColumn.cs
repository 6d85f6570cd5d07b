namespace CxKit.Connectors.ServiceNow;

/// <summary>A column that CxKit writes, as it is made where there is none.</summary>
/// <param name="Setting">The setting of <see cref="WriteBackFields"/> that names it.</param>
/// <param name="Name">Its name: that of the settings, else a usual one.</param>
/// <param name="Type">Its type, in the dictionary's word.</param>
/// <param name="Label">Its label.</param>
/// <param name="MaxLength">The most characters it holds.</param>
internal sealed record NeededColumn(string Setting, string Name, string Type, string Label, int MaxLength)
{
    /// <summary>The shortest mark of an invitation that is known again.</summary>
    public const int ShortestMark = 32;

    /// <summary>Whether the settings name it already.</summary>
    public bool IsNamed { get; private init; }

    /// <summary>All that CxKit can write.</summary>
    public static IReadOnlyList<NeededColumn> Of(WriteBackFields writeBack) =>
    [
        Of(nameof(writeBack.Score), writeBack.Score, "u_cx_score", "integer", "CX score", 40),
        Of(nameof(writeBack.Label), writeBack.Label, "u_cx_label", writeBack.Options.Count > 0 ? "choice" : "string", "CX label", 100),
        Of(nameof(writeBack.Comment), writeBack.Comment, "u_cx_comment", "string", "CX comment", 4000),
        Of(nameof(writeBack.Flag), writeBack.Flag, "u_cx_flag", "string", "CX flag", 255),
        Of(nameof(writeBack.Invited), writeBack.Invited, "u_cx_invited", "string", "CX invitation", 64),
    ];

    /// <summary>The row of the dictionary that makes it.</summary>
    public IReadOnlyDictionary<string, string> RowIn(string table)
    {
        var row = new Dictionary<string, string>
        {
            ["name"] = table,
            ["element"] = Name,
            ["column_label"] = Label,
            ["internal_type"] = Type,
            ["max_length"] = $"{MaxLength}",
            ["active"] = "true",
        };
        // A drop-down list with an empty entry.
        if (Type == "choice") row["choice"] = "1";
        return row;
    }

    private static NeededColumn Of(string setting, string? named, string usual, string type, string label, int maxLength) =>
        new(setting, string.IsNullOrEmpty(named) ? usual : named, type, label, maxLength) { IsNamed = !string.IsNullOrEmpty(named) };
}
