namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>A field that CxKit writes, as it is made where it is missing.</summary>
/// <param name="Setting">The setting that names it.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsNamed">Whether the settings name it.</param>
/// <param name="Type">What sort of custom field it is.</param>
/// <param name="Searcher">How it is searched.</param>
/// <param name="Options">Its options, where it has some.</param>
internal sealed record WantedField(string Setting, string Name, bool IsNamed, string Type, string Searcher, IReadOnlyList<string> Options)
{
    private const string Platform = "com.atlassian.jira.plugin.system.customfieldtypes:";

    public string Description => Setting switch
    {
        nameof(WriteBackFields.Score) => "The customer's score, written by CxKit.",
        nameof(WriteBackFields.Label) => "The customer's score in a word, written by CxKit.",
        nameof(WriteBackFields.Comment) => "The customer's words, written by CxKit.",
        nameof(WriteBackFields.Flag) => "What to know before speaking to the customer, written by CxKit.",
        _ => "The invitation that was posted, written by CxKit.",
    };

    public string FullType => Platform + Type;

    public string FullSearcher => Platform + Searcher;

    public static IReadOnlyList<WantedField> Of(WriteBackFields fields) =>
    [
        Wanted(nameof(fields.Score), fields.Score, "CX score", "float", "exactnumber"),
        fields.Options.Count == 0
            ? Wanted(nameof(fields.Label), fields.Label, "CX label", "textfield", "textsearcher")
            : Wanted(nameof(fields.Label), fields.Label, "CX label", "select", "multiselectsearcher") with { Options = [.. fields.Options.Values.Distinct(StringComparer.Ordinal)] },
        Wanted(nameof(fields.Comment), fields.Comment, "CX comment", "textarea", "textsearcher"),
        Wanted(nameof(fields.Flag), fields.Flag, "CX flag", "textfield", "textsearcher"),
        Wanted(nameof(fields.Invited), fields.Invited, "CX invited", "textfield", "textsearcher"),
    ];

    private static WantedField Wanted(string setting, string? named, string otherwise, string type, string searcher) =>
        new(setting, string.IsNullOrEmpty(named) ? otherwise : named, !string.IsNullOrEmpty(named), type, searcher, []);
}
