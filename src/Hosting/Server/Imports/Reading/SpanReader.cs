using System.Globalization;

namespace CxKit.Server.Imports;

/// <summary>Reads lengths of time: a number of units, or hours, minutes and seconds as a clock writes them, of which the hours may be more than a day's.</summary>
internal static class SpanReader
{
    private const string Clock = "clock";

    internal static IReadOnlyList<string> Units { get; } = ["seconds", "minutes", "hours", "days", Clock];

    internal static bool IsUnit(string unit) => Units.Contains(unit);

    internal static TimeSpan? Read(string text, string unit, NumberReader numbers)
    {
        if (unit == Clock) return OfClock(text);
        if (numbers.Read(text) is not { } length || length is < 0 or > 1_000_000_000) return null;
        return TimeSpan.FromSeconds((double)(length * unit switch { "seconds" => 1, "minutes" => 60, "hours" => 3600, _ => 86400 }));
    }

    private static TimeSpan? OfClock(string text)
    {
        var parts = text.Split(':');
        if (parts.Length is < 2 or > 3 || !parts.All(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out _))) return null;
        var numbers = parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        return numbers.Skip(1).Any(n => n > 59) ? null : new TimeSpan(numbers[0], numbers[1], numbers.ElementAtOrDefault(2));
    }
}
