using System.Globalization;

namespace CxKit.Core.Time;

/// <summary>What is wrong with the opening hours of days, in sentences: what, where, and what to do.</summary>
internal static class ScheduleFaults
{
    internal static IEnumerable<string> Of(
        IEnumerable<KeyValuePair<DayOfWeek, IReadOnlyList<Opening>>> week, IEnumerable<KeyValuePair<DateOnly, IReadOnlyList<Opening>>> holidays)
    {
        var days = week.Select(d => (Name: $"{d.Key}", Openings: d.Value)).ToList();
        if (days.All(d => d.Openings.Count == 0)) yield return "The week has no opening hours: give one day an opening at least.";
        var dates = holidays.Select(d => (Name: d.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Openings: d.Value));
        foreach (var fault in days.Concat(dates).SelectMany(d => Of(d.Name, d.Openings))) yield return fault;
    }

    private static IEnumerable<string> Of(string day, IReadOnlyList<Opening> openings)
    {
        foreach (var opening in openings)
        {
            if (opening.To <= opening.From)
                yield return $"{day} {opening} does not end after it begins: write an opening over midnight as two, one until 24:00 and one from 00:00 of the next day.";
            if (opening.From < TimeSpan.Zero || opening.To > TimeSpan.FromDays(1))
                yield return $"{day} {opening} leaves the day: keep it between 00:00 and 24:00.";
        }

        var ordered = openings.OrderBy(o => o.From).ToList();
        foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)).Where(pair => pair.Second.From < pair.First.To))
            yield return $"{day} {earlier} and {later} overlap: join them, or let the later begin at {Opening.Written(earlier.To)}.";
    }
}
