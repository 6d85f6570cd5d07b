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
        if (WrittenTime.TryRead(text, out var clock) && clock.Year is > 1 and < 9999 && text.Length == "yyyy-MM-ddTHH:mm:ss.fff+hhmm".Length && ReadRest(text.AsSpan(WrittenTime.Length)) is var (thousandths, offset))
        {
            return new DateTimeOffset(clock.AddMilliseconds(thousandths) - offset, TimeSpan.Zero);
        }
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return text.Length > 13 ? null : text.Length > 10 ? DateTimeOffset.FromUnixTimeMilliseconds(number) : DateTimeOffset.FromUnixTimeSeconds(number);
        return DateTimeOffset.TryParseExact(text, _forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUniversalTime() : null;
    }

    // What follows the seconds in nearly every time there is: .000+0000.
    private static (int Thousandths, TimeSpan Offset)? ReadRest(ReadOnlySpan<char> rest) =>
        rest[0] == '.' && rest[4] is '+' or '-'
        && int.TryParse(rest[1..4], NumberStyles.None, CultureInfo.InvariantCulture, out var thousandths)
        && int.TryParse(rest[5..7], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
        && int.TryParse(rest[7..], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            ? (thousandths, new TimeSpan(hours, minutes, 0) * (rest[4] == '-' ? -1 : 1))
            : null;

    /// <summary>The last moment of a promised day, or the moment itself where more than a day is told.</summary>
    public static DateTimeOffset? ReadPromise(string? text) =>
        Read(text) is not { } time ? null : text!.Length == "yyyy-MM-dd".Length ? time.AddDays(1).AddSeconds(-1) : time;

    /// <summary>A version of an issue: the same moment gives the same text, whatever offset the viewer has.</summary>
    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
