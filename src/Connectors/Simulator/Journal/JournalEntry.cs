using System.Text.Json.Serialization;

namespace CxKit.Connectors.Simulator.Journal;

/// <summary>One line of the journal: what one HTTP request did and how it was counted, or a new phase.</summary>
internal sealed record JournalEntry
{
    public string? User { get; init; }

    /// <summary>The name under which the request is counted: a table, or <c>batch/…</c>, or <c>oauth_token</c>.</summary>
    public string? Counted { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RowWrite>? Writes { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Phase { get; init; }
}
