namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Where an issue stands in its life.</summary>
internal enum Phase
{
    /// <summary>Somebody has to act.</summary>
    Open,

    /// <summary>Held to be solved.</summary>
    Solved,

    /// <summary>Ended without being solved.</summary>
    Cancelled,
}
