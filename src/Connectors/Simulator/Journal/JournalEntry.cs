using System.Text.Json.Serialization;

namespace CxKit.Connectors.Simulator.Journal;

/// <summary>One line of the journal: what one HTTP request did and how it was counted, a new phase, or what happened at the desk meanwhile.</summary>
internal sealed record JournalEntry
{
    public string? User { get; init; }

    /// <summary>The name under which the request is counted: a table, or <c>batch/…</c>, or <c>oauth_token</c>.</summary>
    public string? Counted { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RowWrite>? Writes { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Phase { get; init; }

    /// <summary>By how many seconds the clocks were moved ahead.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Advanced { get; init; }
}
