using System.Globalization;

namespace CxKit.Connectors.Simulator.ServiceNow.Tables;

/// <summary>How the vendor writes times and durations.</summary>
internal static class Instant
{
    private const string Format = "yyyy-MM-dd HH:mm:ss";

    // A desk that is loaded writes each moment many times over: the text is made once and shared.
    private static readonly Written?[] _lately = new Written?[1024];

    public static string Write(DateTimeOffset at)
    {
        var slot = at.UtcTicks / TimeSpan.TicksPerSecond % _lately.Length;
        if (_lately[slot] is not { } written || written.At != at)
        {
            _lately[slot] = written = new(at, at.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture));
        }

        return written.Text;
    }

    public static string Write(DateTimeOffset? at) => at is { } time ? Write(time) : "";

    /// <summary>A duration is a time of day since the first day of 1970.</summary>
    public static string Write(TimeSpan duration) => Write(DateTimeOffset.UnixEpoch + duration);

    /// <summary>A stored time; null where nothing is stored.</summary>
    public static DateTimeOffset? Read(string stored) =>
        DateTimeOffset.TryParseExact(stored, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>A literal of a query, whole or only a day, as the vendor writes it; null where it is no time.</summary>
    public static string? Literal(string text) =>
        DateTime.TryParseExact(text, [Format, "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToString(Format, CultureInfo.InvariantCulture)
            : null;

    private sealed record Written(DateTimeOffset At, string Text);
}
