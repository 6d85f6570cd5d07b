using CxKit.Core.Time;

namespace CxKit.Core.Metrics.Flows;

/// <summary>How many contacts came in and went out in a period.</summary>
/// <param name="Period">The day, week or month.</param>
/// <param name="Opened">Those opened in it.</param>
/// <param name="Resolved">Those resolved in it, or closed where no time of resolution is told.</param>
/// <param name="Closed">Those closed in it.</param>
public readonly record struct FlowCount(NamedPeriod Period, long Opened, long Resolved, long Closed)
{
    /// <summary>By how much the backlog grew: opened less resolved.</summary>
    public long Net => Opened - Resolved;
}
