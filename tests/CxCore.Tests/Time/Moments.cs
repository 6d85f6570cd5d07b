using CxKit.Core.Time;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Time;

/// <summary>Moments on whole minutes, from 2017 to 2026.</summary>
internal static class Moments
{
    internal static readonly Gen<DateTimeOffset> Any = Gen.Choose(0, 5_000_000).Select(m => new DateTimeOffset(2017, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(m));

    /// <summary>Ranges of up to a quarter of a year that are not empty.</summary>
    internal static readonly Gen<Period> Ranges =
        from since in Any
        from minutes in Gen.Choose(1, 130_000)
        select new Period(since, since.AddMinutes(minutes));

    /// <summary>Ranges of up to ten days around the time of the year at which clocks are moved.</summary>
    internal static readonly Gen<Period> AroundClockChanges =
        from year in Gen.Choose(2017, 2025)
        from change in Gen.Elements("-02-17", "-03-11", "-03-26", "-04-02", "-10-01", "-10-28", "-11-04")
        from before in Gen.Choose(0, 10_000)
        from minutes in Gen.Choose(1, 14_400)
        let since = Zones.At(year + change + "T00:00:00Z").AddMinutes(-before)
        select new Period(since, since.AddMinutes(minutes));
}
