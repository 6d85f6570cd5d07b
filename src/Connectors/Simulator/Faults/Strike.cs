namespace CxKit.Connectors.Simulator.Faults;

/// <summary>The faults that one request met, and whether its sender had been told to wait longer.</summary>
internal sealed record Strike
{
    public bool IsTooEarly { get; init; }

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>The fault that keeps the request from its effect, if there is one.</summary>
    public Fault? Before => Faults.FirstOrDefault(fault =>
        fault.Kind is FaultKind.RateLimit or FaultKind.Html or FaultKind.HeavyPage
        || (fault.Kind is FaultKind.Status or FaultKind.Reset && fault.When == FaultMoment.Before));

    /// <summary>The fault that spoils the answer after the effect.</summary>
    public Fault? After => Faults.FirstOrDefault(fault =>
        fault.IsOnTheWay || (fault.Kind is FaultKind.Status or FaultKind.Reset && fault.When == FaultMoment.After));
}
