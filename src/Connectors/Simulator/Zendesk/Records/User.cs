namespace CxKit.Connectors.Simulator.Zendesk.Records;

/// <summary>Somebody of the account: an end user, an agent, or the admin as whom an integration acts.</summary>
internal sealed record User(long Id, string Name, string? Email, string Role, DateTimeOffset CreatedAt)
{
    /// <summary>The name by which credentials and journal know the user.</summary>
    public required string Login { get; init; }

    public string Locale { get; init; } = "en-US";

    public long? OrganizationId { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Values of the account's user fields, by key.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    public bool IsAgent => Role != "end-user";
}
