namespace CxKit.Core.Statistics;

/// <summary>Whether a group differs from the whole, or only looks so.</summary>
public enum FunnelVerdict
{
    /// <summary>Within what chance does to a group of its size in 95 of 100 cases.</summary>
    Ordinary,

    /// <summary>Beyond that, and within what chance does in 998 of 1000 cases: of many groups, some always look so.</summary>
    MayBeChance,

    /// <summary>Beyond what chance does to a group of its size.</summary>
    Beyond,
}
