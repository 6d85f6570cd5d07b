using System.Globalization;

namespace CxKit.Server.Pages.Dashboard;

/// <summary>The days a board looks at, both ends included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record Period(DateOnly From, DateOnly To)
{
    private const int DaysOfWeek = 7;
    private const int LongestInWeeks = 26 * DaysOfWeek;

    /// <summary>Whether it has more days than a week.</summary>
    internal bool IsLongerThanWeek => To.DayNumber - From.DayNumber >= DaysOfWeek;

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => day >= From && day <= To;

    /// <summary>Reads the two days of an address; a missing one is that of <paramref name="whole"/>.</summary>
    /// <returns><see langword="null"/> if a day cannot be read, or the last comes before the first.</returns>
    internal static Period? Read(string? from, string? to, Period whole) =>
        ReadDay(from, whole.From) is { } first && ReadDay(to, whole.To) is { } last && first <= last ? new Period(first, last) : null;

    /// <summary>The part that two periods share, or <see langword="null"/>.</summary>
    internal Period? Within(Period other)
    {
        var (from, to) = (From > other.From ? From : other.From, To < other.To ? To : other.To);
        return from <= to ? new Period(from, to) : null;
    }

    /// <summary>The period cut into weeks that begin on Monday, or into months if it is longer than half a year.</summary>
    internal IEnumerable<Period> Cut()
    {
        var inWeeks = To.DayNumber - From.DayNumber < LongestInWeeks;
        var start = From;
        while (true)
        {
            var left = To.DayNumber - start.DayNumber;
            var end = start.AddDays(Math.Min(left, inWeeks ? DaysToSunday(start) : DaysToEndOfMonth(start)));
            yield return new Period(start, end);
            if (end == To) yield break;
            start = end.AddDays(1);
        }
    }

    private static int DaysToSunday(DateOnly day) => (DaysOfWeek - (int)day.DayOfWeek) % DaysOfWeek;

    private static int DaysToEndOfMonth(DateOnly day) => DateTime.DaysInMonth(day.Year, day.Month) - day.Day;

    private static DateOnly? ReadDay(string? text, DateOnly otherwise)
    {
        if (string.IsNullOrEmpty(text)) return otherwise;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
