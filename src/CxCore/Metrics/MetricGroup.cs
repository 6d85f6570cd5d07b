namespace CxKit.Core.Metrics;

/// <summary>Which side of service a metric shows; sides are laid beside each other and never blended into one number.</summary>
public enum MetricGroup
{
    /// <summary>What customers lived and said.</summary>
    Experience,

    /// <summary>How fast and with how many hands.</summary>
    Efficiency,

    /// <summary>How well it was done.</summary>
    Quality,

    /// <summary>What it cost.</summary>
    Cost,

    /// <summary>How staff fare.</summary>
    Staff,

    /// <summary>Whether customers stay.</summary>
    Loyalty,
}
