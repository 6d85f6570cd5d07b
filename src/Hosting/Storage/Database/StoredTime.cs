using System.Globalization;

namespace CxKit.Storage;

/// <summary>Times and days as they are stored.</summary>
internal static class StoredTime
{
    internal static long ToStored(this DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    internal static DateTimeOffset ToMoment(this long stored) => DateTimeOffset.FromUnixTimeMilliseconds(stored);

    internal static string ToStored(this DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    internal static DateOnly ToDay(this string stored) => DateOnly.ParseExact(stored, "O", CultureInfo.InvariantCulture);
}
