using System.Text.Json.Serialization;

namespace CxKit.Connectors.Simulator.Journal;

/// <summary>Values that a request put into a row, new or old; or that it deleted the row.</summary>
internal sealed record RowWrite(string Table, string Id, IReadOnlyDictionary<string, string> Values)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Deleted { get; init; }
}
