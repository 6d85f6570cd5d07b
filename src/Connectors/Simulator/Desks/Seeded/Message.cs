namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>A public comment, or a note among agents.</summary>
internal sealed record Message(DateTimeOffset At, string By, bool IsPublic, string Text);
