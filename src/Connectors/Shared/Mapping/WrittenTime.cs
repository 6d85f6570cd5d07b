using System.Diagnostics.CodeAnalysis;

namespace CxKit.Connectors;

/// <summary>Reads the beginning of times as helpdesks write them, <c>yyyy-MM-dd HH:mm:ss</c> with a blank or a <c>T</c> in between; a page holds thousands of them.</summary>
public static class WrittenTime
{
    /// <summary>How many characters are read.</summary>
    public const int Length = 19;

    /// <summary>Reads day and time to the second; what follows, a fraction or an offset, is the caller's to understand.</summary>
    /// <param name="text">The text.</param>
    /// <param name="time">Day and time, of no zone.</param>
    public static bool TryRead([NotNullWhen(true)] string? text, out DateTime time)
    {
        time = default;
        if (text is not { Length: >= Length } || text[4] != '-' || text[7] != '-' || text[10] is not ('T' or ' ') || text[13] != ':' || text[16] != ':') return false;
        var (year, month, day) = ((Two(text, 0) * 100) + Two(text, 2), Two(text, 5), Two(text, 8));
        var (hour, minute, second) = (Two(text, 11), Two(text, 14), Two(text, 17));
        // What is no digit makes the whole too large.
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59) return false;
        time = new DateTime(year, month, day, hour, minute, second);
        return true;
    }

    private static int Two(string text, int at) => (Digit(text[at]) * 10) + Digit(text[at + 1]);

    private static int Digit(char character) => char.IsAsciiDigit(character) ? character - '0' : 100_000;
}
