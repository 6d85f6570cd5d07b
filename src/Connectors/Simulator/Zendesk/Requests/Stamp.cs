using System.Globalization;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>How the vendor writes times.</summary>
internal static class Stamp
{
    public static string Write(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string? Write(DateTimeOffset? at) => at is { } time ? Write(time) : null;

    public static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
