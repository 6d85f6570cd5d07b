namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>A ticket to come: a new trouble, or the same again by the same customer.</summary>
internal sealed record Arrival(DateTimeOffset At, Team Team, Story? Earlier);
