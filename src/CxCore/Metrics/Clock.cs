namespace CxKit.Core.Metrics;

/// <summary>Whose time and whose eyes a figure measures with.</summary>
public enum Clock
{
    /// <summary>The service desk's own records.</summary>
    Desk,

    /// <summary>What the customer went through, whatever the desk recorded.</summary>
    Customer,

    /// <summary>What the customer said of it.</summary>
    Perception,
}
