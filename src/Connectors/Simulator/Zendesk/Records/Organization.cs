namespace CxKit.Connectors.Simulator.Zendesk.Records;

/// <summary>An organisation that end users belong to.</summary>
internal sealed record Organization(long Id, string Name, DateTimeOffset CreatedAt)
{
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Values of the account's organisation fields, by key.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}

/// <summary>A group of agents.</summary>
internal sealed record Group(long Id, string Name, DateTimeOffset CreatedAt);
