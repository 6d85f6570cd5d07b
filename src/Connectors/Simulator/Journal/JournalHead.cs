namespace CxKit.Connectors.Simulator.Journal;

/// <summary>The first line of the journal: which desk it belongs to, and the origin of its clock.</summary>
internal sealed record JournalHead(string Desk, DateTimeOffset WallAt, DateTimeOffset DeskAt);
