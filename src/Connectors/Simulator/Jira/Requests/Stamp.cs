using System.Globalization;

namespace CxKit.Connectors.Simulator.Jira.Requests;

/// <summary>How the site writes times: with the viewer's offset, and without a colon in it.</summary>
internal static class Stamp
{
    public static string Write(DateTimeOffset at, TimeZoneInfo zone) => Write(at, zone, "yyyy-MM-ddTHH:mm:ss.fff");

    /// <summary>A time of the service desk, in four ways at once.</summary>
    public static object Quadruple(DateTimeOffset at, TimeZoneInfo zone) => new
    {
        iso8601 = Write(at, zone, "yyyy-MM-ddTHH:mm:ss"),
        jira = Write(at, zone),
        friendly = TimeZoneInfo.ConvertTime(at, zone).ToString("dd/MMM/yy h:mm tt", CultureInfo.InvariantCulture),
        epochMillis = at.ToUnixTimeMilliseconds(),
    };

    public static object Span(TimeSpan span)
    {
        var minutes = Math.Abs((long)span.TotalMinutes);
        return new { millis = (long)span.TotalMilliseconds, friendly = $"{(span < TimeSpan.Zero ? "-" : "")}{minutes / 60}h {minutes % 60}m" };
    }

    /// <summary>A time that a caller wrote, with its offset; null where it is none.</summary>
    public static DateTimeOffset? Read(string text)
    {
        var withColon = text.Length > 5 && text[^5] is ('+' or '-') && text.Contains('T', StringComparison.Ordinal) ? text.Insert(text.Length - 2, ":") : text;
        return DateTimeOffset.TryParse(withColon, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.ToUniversalTime() : null;
    }

    private static string Write(DateTimeOffset at, TimeZoneInfo zone, string format)
    {
        var there = TimeZoneInfo.ConvertTime(at, zone);
        return there.ToString(format, CultureInfo.InvariantCulture) + there.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
    }
}
