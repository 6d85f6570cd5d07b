namespace CxKit.Connectors.Simulator;

/// <summary>The pair of instants that ties the desk's clock to the wall's, fixed at the first start of a journal.</summary>
/// <param name="WallAt">What the wall's clock said at the first start.</param>
/// <param name="DeskAt">What the desk's clock said at that instant: one day after the last event of its data.</param>
public sealed record SimulatorOrigin(DateTimeOffset WallAt, DateTimeOffset DeskAt);
