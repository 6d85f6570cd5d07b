using System.Globalization;

namespace CxKit.Core.Time;

/// <summary>How people cut time into periods: days, weeks from Monday, months; always by the clocks of a zone.</summary>
public sealed class CalendarUnit
{
    private readonly Func<DateOnly, DateOnly> _first;
    private readonly Func<DateOnly, DateOnly> _next;
    private readonly Func<DateOnly, string> _label;
    private readonly Func<string, DateOnly?> _parse;

    private CalendarUnit(Func<DateOnly, DateOnly> first, Func<DateOnly, DateOnly> next, Func<DateOnly, string> label, Func<string, DateOnly?> parse) =>
        (_first, _next, _label, _parse) = (first, next, label, parse);

    /// <summary>Days, such as <c>2016-02-29</c>.</summary>
    public static CalendarUnit Day { get; } = new(d => d, d => d.AddDays(1), d => Written(d, "yyyy-MM-dd"), label => Read(label, "yyyy-MM-dd"));

    /// <summary>Weeks of ISO 8601, such as <c>2016-W09</c>: from Monday, and of the year that holds their Thursday.</summary>
    public static CalendarUnit Week { get; } = new(IsoWeek.MondayOf, d => d.AddDays(7), IsoWeek.LabelOf, IsoWeek.Parse);

    /// <summary>Months, such as <c>2016-03</c>.</summary>
    public static CalendarUnit Month { get; } = new(d => d.AddDays(1 - d.Day), d => d.AddMonths(1), d => Written(d, "yyyy-MM"), label => Read(label, "yyyy-MM"));

    /// <summary>The name of the period that a day belongs to.</summary>
    public string LabelOf(DateOnly day) => _label(day);

    /// <summary>The name of the period that a moment belongs to, by the clocks of a zone.</summary>
    public string LabelOf(DateTimeOffset moment, TimeZoneInfo zone) => _label(moment.DayIn(zone));

    /// <summary>The period of a name, by the clocks of a zone.</summary>
    /// <exception cref="ArgumentException">The name is none of this unit.</exception>
    public Period PeriodOf(string label, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(label);
        return _parse(label) is { } day
            ? From(day, zone)
            : throw new ArgumentException($"'{label}' names no period; one is written like '{_label(new DateOnly(2016, 2, 29))}'.", nameof(label));
    }

    /// <summary>The periods that share a moment with a range, the earliest first; the first and the last may reach beyond it.</summary>
    public IEnumerable<NamedPeriod> Across(Period range, TimeZoneInfo zone)
    {
        for (var day = _first(range.Since.DayIn(zone)); ; day = _next(day))
        {
            var period = From(day, zone);
            if (period.Since >= range.Until) yield break;
            // A zone that crosses the date line skips a day.
            if (period.Overlaps(range)) yield return new NamedPeriod(_label(day), period);
        }
    }

    private static string Written(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static DateOnly? Read(string label, string format) =>
        DateOnly.TryParseExact(label, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private Period From(DateOnly first, TimeZoneInfo zone) => new(first.StartIn(zone), _next(first).StartIn(zone));
}
