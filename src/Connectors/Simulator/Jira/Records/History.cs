namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>One entry of the changelog: who changed what in one go.</summary>
internal sealed record History(int Id, Account Author, DateTimeOffset At, IReadOnlyList<HistoryItem> Items);

/// <summary>One field's change: raw values where the field has ids, and the words shown for them.</summary>
internal sealed record HistoryItem(string FieldId, string? From, string? FromText, string? To, string? ToText)
{
    public static HistoryItem Of(Status from, Status to) => new("status", from.Id, from.Name, to.Id, to.Name);

    public static HistoryItem Of(Resolution? from, Resolution? to) => new("resolution", from?.Id, from?.Name, to?.Id, to?.Name);

    public static HistoryItem Of(Account? from, Account? to) => new("assignee", from?.Id, from?.DisplayName, to?.Id, to?.DisplayName);
}
