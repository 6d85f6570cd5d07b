using System.Globalization;

namespace CxKit.Core.Time;

/// <summary>Weeks as ISO 8601 counts them.</summary>
internal static class IsoWeek
{
    internal static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    internal static string LabelOf(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}");
    }

    internal static DateOnly? Parse(string label)
    {
        if (label.Split("-W") is not [var y, var w] || Number(y) is not { } year || Number(w) is not { } week) return null;
        if (year is < 1 or >= 9999 || week is < 1 or > 53) return null;
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        // What is not written as we would write it, or is the 53rd week of a year that has 52, is none.
        return LabelOf(monday) == label ? monday : null;
    }

    private static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
