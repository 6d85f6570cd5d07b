namespace CxKit.Core.Statistics.Charts;

/// <summary>Points in the order of time with the limits that chance alone seldom passes: what lies beyond has a cause worth looking for.</summary>
/// <param name="Centre">The middle line: the mean of the baseline, or the target that was handed in.</param>
/// <param name="Points">The points in order, each with its own limits.</param>
/// <param name="Signals">What chance alone seldom does, in the order of the points.</param>
/// <param name="Baseline">How many of the first points the limits rest on; <see langword="null"/> if they were handed in.</param>
public sealed record ControlChart(double Centre, IReadOnlyList<ChartPoint> Points, IReadOnlyList<Signal> Signals, int? Baseline)
{
    /// <summary>From how many points on limits are no longer on trial (NHS-R community, NHSRplotthedots, "Number of points required").</summary>
    public const int FewestForFirmLimits = 12;

    /// <summary>Whether the limits rest on so few points that they are on trial: they are to be drawn anew as points arrive.</summary>
    public bool IsProvisional => Baseline < FewestForFirmLimits;
}
