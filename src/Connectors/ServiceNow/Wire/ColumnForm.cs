namespace CxKit.Connectors.ServiceNow;

/// <summary>What a column holds, as the dictionary says.</summary>
/// <param name="Table">The table that it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">The helpdesk's word for its type.</param>
/// <param name="MaxLength">The most characters of a text; <see langword="null"/> if it does not say.</param>
/// <param name="IsList">Whether its values are those of a list.</param>
internal sealed record ColumnForm(string Table, string Name, string? Type, int? MaxLength, bool IsList)
{
    private static readonly string[] _numbers = ["integer", "longint", "decimal", "float", "numeric"];
    private static readonly string[] _references = ["reference", "glide_list", "document_id", "journal", "journal_input", "journal_list", "glide_date", "glide_date_time", "due_date"];

    /// <summary>The options of the list, by value; a label can come in several languages.</summary>
    public IReadOnlyList<(string Value, string Label)> Choices { get; init; } = [];

    public bool IsNumber => _numbers.Contains(Type);

    public bool IsCheckbox => Type == "boolean";

    /// <summary>Whether it can hold what CxKit has to say.</summary>
    public bool IsFit => !_references.Contains(Type);
}
