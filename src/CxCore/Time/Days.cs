namespace CxKit.Core.Time;

/// <summary>Days as people count them: in the zone of the account.</summary>
public static class Days
{
    /// <summary>The day of a moment in a zone.</summary>
    public static DateOnly DayIn(this DateTimeOffset moment, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>The first moment of a day in a zone; where the clocks skip midnight, the moment of the skip.</summary>
    public static DateTimeOffset StartIn(this DateOnly day, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var midnight = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        // No clock is 15 hours from UTC, so that the day has not begun yet there, and has a day later.
        for (var (at, latest) = (midnight.AddHours(-15), midnight.AddHours(15)); ;)
        {
            var (offset, until) = zone.SteadyOffset(at, latest);
            if (until + offset > midnight) return at + offset > midnight ? at : midnight - offset;
            at = until;
        }
    }
}
