using CxKit.Connectors.Simulator.Faults;

namespace CxKit.Connectors.Simulator.Loopback;

/// <summary>A reply on its way: null where the connection ends without one; spoilt where a fault slows or cuts it.</summary>
internal sealed record Delivery(Reply? Reply)
{
    public Fault? Spoilt { get; init; }

    /// <summary>Told how many bytes of the body went out, and whether the connection was new; null where nobody counts.</summary>
    public Action<long, bool>? Sent { get; init; }
}
