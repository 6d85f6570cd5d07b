namespace CxKit.Connectors.Simulator.Faults;

/// <summary>On which side of a request's effect it fails.</summary>
public enum FaultMoment
{
    /// <summary>Nothing has happened yet.</summary>
    Before,

    /// <summary>The effect was applied and kept; only the answer is lost.</summary>
    After,
}
