using System.Globalization;

namespace CxKit.CxCore.Tests.Time;

/// <summary>Zones whose clocks do something that a test is about.</summary>
internal static class Zones
{
    internal static readonly TimeZoneInfo Paris = Of("Europe/Paris");

    internal static readonly TimeZoneInfo NewYork = Of("America/New_York");

    /// <summary>Half an hour is skipped and repeated.</summary>
    internal static readonly TimeZoneInfo LordHowe = Of("Australia/Lord_Howe");

    /// <summary>Midnight was skipped, until 2018.</summary>
    internal static readonly TimeZoneInfo SaoPaulo = Of("America/Sao_Paulo");

    /// <summary>Midnight is repeated.</summary>
    internal static readonly TimeZoneInfo Havana = Of("America/Havana");

    /// <summary>30 December 2011 did not happen.</summary>
    internal static readonly TimeZoneInfo Apia = Of("Pacific/Apia");

    /// <summary>The first of all clocks.</summary>
    internal static readonly TimeZoneInfo Kiritimati = Of("Pacific/Kiritimati");

    /// <summary>The last of all clocks.</summary>
    internal static readonly TimeZoneInfo Niue = Of("Pacific/Niue");

    internal static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

    private static TimeZoneInfo Of(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);
}
