namespace CxKit.Connectors.Simulator.Zendesk.Records;

/// <summary>A field of tickets, users or organisations, the system's own or a custom one.</summary>
/// <remarks>Of is <c>ticket_fields</c>, <c>user_fields</c> or <c>organization_fields</c>. A key is for the latter two.</remarks>
internal sealed record Field(long Id, string Of, string Type, string Title, DateTimeOffset CreatedAt)
{
    public string? Key { get; init; }

    public string Description { get; init; } = "";

    public string? Tag { get; init; }

    public bool IsCustom { get; init; } = true;

    /// <summary>The choices of a tagger or multiselect; their values are tags, unique in the whole account.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];
}

/// <summary>A choice of a field.</summary>
internal sealed record Option(long Id, string Name, string Value);

/// <summary>A form: which ticket fields are shown.</summary>
internal sealed record TicketForm(long Id, string Name, IReadOnlyList<long> FieldIds, DateTimeOffset CreatedAt);
