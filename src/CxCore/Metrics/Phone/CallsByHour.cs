namespace CxKit.Core.Metrics.Phone;

/// <summary>The calls of the period by the hour of the day, in the evidence's zone: when callers wait in vain.</summary>
public static class CallsByHour
{
    /// <summary>The hours in which there were calls, the earliest first.</summary>
    public static IReadOnlyList<HourOfCalls> Of(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return
        [
            .. evidence.Calls.Where(c => evidence.Period.Contains(c.At))
                .GroupBy(c => TimeZoneInfo.ConvertTime(c.At, evidence.Zone).Hour)
                .OrderBy(h => h.Key)
                .Select(h => new HourOfCalls(h.Key, h.Count(), h.Count(c => !c.IsAnswered))),
        ];
    }
}

/// <summary>The calls that came within one hour of the day.</summary>
/// <param name="Hour">The hour at which it begins, 0 to 23.</param>
/// <param name="Calls">How many calls.</param>
/// <param name="Abandoned">How many of them were given up.</param>
public readonly record struct HourOfCalls(int Hour, int Calls, int Abandoned);
