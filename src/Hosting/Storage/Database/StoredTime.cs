using System.Globalization;

namespace CxKit.Storage;

/// <summary>Times and days as they are stored.</summary>
internal static class StoredTime
{
    internal static long ToStored(this DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    internal static DateTimeOffset ToMoment(this long stored) => DateTimeOffset.FromUnixTimeMilliseconds(stored);

    internal static string ToStored(this DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The day of a moment in UTC, or one beside it: no zone's day of that moment lies further away than one day.</summary>
    internal static string ToStoredDay(this DateTimeOffset moment, int beside) =>
        DateOnly.FromDayNumber(Math.Clamp(DateOnly.FromDateTime(moment.UtcDateTime).DayNumber + beside, 0, DateOnly.MaxValue.DayNumber)).ToStored();

    internal static DateOnly ToDay(this string stored) => DateOnly.ParseExact(stored, "O", CultureInfo.InvariantCulture);
}
