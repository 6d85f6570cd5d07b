using System.Globalization;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Times in all the forms in which Jira writes them, read as UTC.</summary>
internal static class Stamps
{
    // The offset is the viewer's and has no colon.
    private static readonly string[] _forms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd"];

    /// <summary>Seconds or milliseconds since 1970, a time with an offset, or a day; <see langword="null"/> if it is none of them.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return text.Length > 13 ? null : text.Length > 10 ? DateTimeOffset.FromUnixTimeMilliseconds(number) : DateTimeOffset.FromUnixTimeSeconds(number);
        return DateTimeOffset.TryParseExact(text, _forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUniversalTime() : null;
    }

    /// <summary>The last moment of a promised day, or the moment itself where more than a day is told.</summary>
    public static DateTimeOffset? ReadPromise(string? text) =>
        Read(text) is not { } time ? null : text!.Length == "yyyy-MM-dd".Length ? time.AddDays(1).AddSeconds(-1) : time;

    /// <summary>A version of an issue: the same moment gives the same text, whatever offset the viewer has.</summary>
    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
