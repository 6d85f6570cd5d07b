namespace CxKit.Core.Time;

/// <summary>
/// When a desk is open, by the clocks of its zone. Where the clocks are moved, an hour that they skip does not exist, and one that
/// they repeat counts twice, as it passes.
/// </summary>
public sealed class BusinessHours
{
    // Clocks are moved once in it at most.
    private static readonly TimeSpan _reach = TimeSpan.FromDays(7);

    // Nothing is promised for later, and no zone's clock overflows before.
    private static readonly DateTimeOffset _end = new(9999, 12, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<DayOfWeek, Opening[]> _week;
    private readonly Dictionary<DateOnly, Opening[]> _holidays;

    /// <summary>The opening hours of a zone's week.</summary>
    /// <param name="zone">The zone whose clocks the desk goes by.</param>
    /// <param name="week">The openings of each day of the week; a day that is missing is closed.</param>
    /// <param name="holidays">Dates on which other openings hold than on their day of the week; none at all for a date on which the desk is closed.</param>
    /// <exception cref="ArgumentException">The week has no opening, or an opening is empty, leaves its day or overlaps another; all faults are named.</exception>
    public BusinessHours(
        TimeZoneInfo zone,
        IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Opening>> week,
        IReadOnlyDictionary<DateOnly, IReadOnlyList<Opening>>? holidays = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(week);
        holidays ??= new Dictionary<DateOnly, IReadOnlyList<Opening>>();
        var faults = ScheduleFaults.Of(week, holidays).ToList();
        if (faults.Count > 0) throw new ArgumentException(string.Join(' ', faults), nameof(week));
        _zone = zone;
        _week = Ordered(week);
        _holidays = Ordered(holidays);
    }

    /// <summary>A desk that never closes: its business time is the time that passes.</summary>
    public static BusinessHours Always { get; } =
        new(TimeZoneInfo.Utc, Enum.GetValues<DayOfWeek>().ToDictionary(day => day, IReadOnlyList<Opening> (_) => [Opening.WholeDay]));

    /// <summary>Whether the desk is open at a moment.</summary>
    public bool IsOpen(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, _zone).DateTime;
        return On(local).Any(o => o.From <= local.TimeOfDay && local.TimeOfDay < o.To);
    }

    /// <summary>How long the desk was open from one moment until another; negative, as the time between them is, if the other is earlier.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to) =>
        to < from ? -Between(to, from) : new TimeSpan(OpenWithin(from, to).Sum(open => open.Length.Ticks));

    /// <summary>The first moment at which the desk has been open for a duration since <paramref name="from"/>: <paramref name="from"/> itself for none, and the evening, not the next morning, for a full day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative, or ends beyond the calendar.</exception>
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        if (duration == TimeSpan.Zero) return from;
        var left = duration;
        foreach (var open in OpenWithin(from, _end))
        {
            if (left <= open.Length) return open.Since + left;
            left -= open.Length;
        }

        throw new ArgumentOutOfRangeException(nameof(duration), duration, "So much business time does not pass before the calendar ends.");
    }

    private static Dictionary<TDay, Opening[]> Ordered<TDay>(IReadOnlyDictionary<TDay, IReadOnlyList<Opening>> days) where TDay : struct =>
        days.ToDictionary(d => d.Key, d => d.Value.OrderBy(o => o.From).ToArray());

    private IEnumerable<Period> OpenWithin(DateTimeOffset from, DateTimeOffset to)
    {
        for (var at = from; at < to;)
        {
            var (offset, until) = _zone.SteadyOffset(at, to - at > _reach ? at + _reach : to);
            var (since, end) = (at.UtcDateTime + offset, until.UtcDateTime + offset);
            for (var day = since.Date; day < end; day = day.AddDays(1))
            {
                foreach (var opening in On(day))
                {
                    var (opens, closes) = (day + opening.From, day + opening.To);
                    if (opens < since) opens = since;
                    if (closes > end) closes = end;
                    if (opens < closes) yield return new Period(at + (opens - since), at + (closes - since));
                }
            }

            at = until;
        }
    }

    private Opening[] On(DateTime day) =>
        _holidays.GetValueOrDefault(DateOnly.FromDateTime(day)) ?? _week.GetValueOrDefault(day.DayOfWeek) ?? [];
}
