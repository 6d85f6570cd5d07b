namespace CxKit.Connectors.Simulator.Journal;

/// <summary>Values that a request put into a row, new or old.</summary>
internal sealed record RowWrite(string Table, string Id, IReadOnlyDictionary<string, string> Values);
