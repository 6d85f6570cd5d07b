using CxKit.Core.Time;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Time;

/// <summary>Schedules as a test reads them, and any schedule at all.</summary>
internal static class Schedules
{
    /// <summary>Openings on the half hours of a day, none included.</summary>
    internal static readonly Gen<IReadOnlyList<Opening>> Openings = Gen.ArrayOf(Gen.Choose(0, 48)).Select(IReadOnlyList<Opening> (cuts) =>
    {
        var halfHours = cuts.Distinct().Order().ToList();
        return [.. halfHours.Chunk(2).Where(pair => pair.Length == 2).Select(pair => Open(pair[0] / 2.0, pair[1] / 2.0))];
    });

    internal static readonly Gen<TimeZoneInfo> Zone = Gen.Elements(Zones.Paris, Zones.NewYork, Zones.LordHowe, Zones.SaoPaulo, Zones.Havana, TimeZoneInfo.Utc);

    internal static readonly Gen<BusinessHours> Any =
        from zone in Zone
        from days in Gen.ArrayOf(Openings, 6)
        from always in Openings.Where(o => o.Count > 0)
        from holidays in Gen.ArrayOf(Gen.Choose(0, 3500).Zip(Openings))
        select new BusinessHours(
            zone,
            days.Append(always).Index().ToDictionary(d => (DayOfWeek)d.Index, d => d.Item),
            holidays.DistinctBy(h => h.Item1).ToDictionary(h => new DateOnly(2017, 1, 1).AddDays(h.Item1), h => h.Item2));

    internal static Opening Open(double from, double to) => new(TimeSpan.FromHours(from), TimeSpan.FromHours(to));

    internal static BusinessHours EveryDay(TimeZoneInfo zone, params Opening[] openings) =>
        new(zone, Enum.GetValues<DayOfWeek>().ToDictionary(d => d, IReadOnlyList<Opening> (_) => openings));

    internal static BusinessHours Weekdays(TimeZoneInfo zone, params Opening[] openings) => Weekdays(zone, openings, null);

    internal static BusinessHours Weekdays(TimeZoneInfo zone, Opening[] openings, Dictionary<DateOnly, IReadOnlyList<Opening>>? holidays) =>
        new(zone, Enumerable.Range(1, 5).ToDictionary(d => (DayOfWeek)d, IReadOnlyList<Opening> (_) => openings), holidays);
}
