namespace CxKit.Connectors.Simulator.Zendesk.Records;

/// <summary>A webhook: where the account calls when something happens.</summary>
internal sealed record Webhook(string Id, string Name, string Endpoint, string Secret, DateTimeOffset CreatedAt)
{
    public string HttpMethod { get; init; } = "POST";

    public string RequestFormat { get; init; } = "json";

    public string Status { get; init; } = "active";

    public IReadOnlyList<string> Subscriptions { get; init; } = [];
}
