namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>What a customer lives with one ticket.</summary>
/// <remarks>The share, in hundredths, is of those who report the same trouble again within days; up to a third time.</remarks>
internal sealed record Lived(Action<Story, Dice> Handle, int AgainPercent);
