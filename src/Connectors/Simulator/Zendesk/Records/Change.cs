namespace CxKit.Connectors.Simulator.Zendesk.Records;

/// <summary>One event of an audit: a field that was set or changed, or a comment.</summary>
/// <remarks>Kinds are the vendor's: Create, Change, Comment, Notification. A custom field goes by its id.</remarks>
internal sealed record Change(long Id, string Kind)
{
    public string? Field { get; init; }

    public string? Value { get; init; }

    public string? Previous { get; init; }

    public Comment? Comment { get; init; }
}

/// <summary>What somebody said on a ticket.</summary>
internal sealed record Comment(long Author, string Body, bool IsPublic);
