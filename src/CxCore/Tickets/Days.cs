namespace CxKit.Core.Tickets;

/// <summary>Days as people count them: in the zone of the account.</summary>
public static class Days
{
    /// <summary>The day of a moment in a zone.</summary>
    public static DateOnly DayIn(this DateTimeOffset moment, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
