using System.Globalization;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>From when on an incremental export is asked for.</summary>
internal static class ExportWindow
{
    /// <summary>How old a row is when it is told at the earliest, in seconds; and how old a start may be at the latest.</summary>
    public const int Delay = 60;

    /// <summary>The start, in Unix seconds.</summary>
    /// <exception cref="RefusedException">There is none, or one of the last minute.</exception>
    public static long Start(ApiRequest request, DateTimeOffset now)
    {
        if (!long.TryParse(request["start_time"], NumberStyles.None, CultureInfo.InvariantCulture, out var start))
        {
            throw new RefusedException(Errors.Plain(422, "StartTimeMissing", "Missing or invalid parameter: start_time"));
        }

        return start < now.ToUnixTimeSeconds() - Delay ? start : throw new RefusedException(Errors.TooRecent);
    }
}
