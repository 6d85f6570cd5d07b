namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>A field of issues: the vendor's own, or a custom one.</summary>
internal sealed record Field(string Id, string Name, FieldType Type)
{
    public string Description { get; init; } = "";

    public List<FieldOption> Options { get; } = [];

    public List<FieldContext> Contexts { get; } = [];

    /// <summary>The number of a custom field; null for the vendor's own fields.</summary>
    public int? CustomId => Id.StartsWith(Fields.CustomPrefix, StringComparison.Ordinal)
        ? int.Parse(Id[Fields.CustomPrefix.Length..], System.Globalization.CultureInfo.InvariantCulture)
        : null;
}

/// <summary>A choice of a select list.</summary>
internal sealed record FieldOption(string Id, string ContextId, string Value);

/// <summary>For which projects a field has which options; a context without projects is for all.</summary>
internal sealed record FieldContext(string Id, string Name, string Description, IReadOnlyList<string> ProjectIds);
