namespace CxKit.Core.Metrics;

/// <summary>Whether more of a figure is a good thing.</summary>
public enum Direction
{
    /// <summary>More is better.</summary>
    MoreIsBetter,

    /// <summary>Less is better.</summary>
    LessIsBetter,

    /// <summary>Neither: the figure describes and does not judge.</summary>
    Neither,
}
