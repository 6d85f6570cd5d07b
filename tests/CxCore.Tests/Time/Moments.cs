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
}
