namespace CxKit.Connectors.Simulator.Vendors;

/// <summary>What a vendor's API has around it: its settings, the desk's clock, the wall's, and its own address.</summary>
/// <remarks>The address, without a slash at the end, is asked for late: the port is known late. Credentials expire by the wall's clock.</remarks>
internal sealed record ApiSurroundings(SimulatorOptions Options, TimeProvider Clock, TimeProvider Wall, Func<string> Address);
