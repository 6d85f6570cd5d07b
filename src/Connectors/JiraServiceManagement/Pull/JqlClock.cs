using System.Globalization;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Writes times as JQL wants them: whole minutes in the time zone of the caller's profile, which cannot be told apart in the hour that autumn repeats.</summary>
internal sealed class JqlClock(TimeZoneInfo zone)
{
    private static readonly DateTimeOffset _beginning = DateTimeOffset.UnixEpoch.AddDays(2);

    /// <summary>The latest time that can be written and is not after <paramref name="time"/>; <see langword="null"/> is the beginning. Later times give no smaller texts.</summary>
    public string AtOrBefore(DateTimeOffset? time)
    {
        var local = TimeZoneInfo.ConvertTime(time < _beginning || time is null ? _beginning : time.Value, zone).DateTime;
        local = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
        while (zone.IsAmbiguousTime(local)) local = local.AddMinutes(-1);
        return local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }
}
