using System.Globalization;

namespace CxKit.Server.Imports;

/// <summary>The month names of a language as exports write them: with and without the full stop of an abbreviation.</summary>
internal static class MonthNames
{
    internal static IEnumerable<CultureInfo> Of(string language)
    {
        // English needs no culture: the invariant one is English, and the same on every machine.
        if (language == "en") return [CultureInfo.InvariantCulture];
        var dotted = CultureInfo.GetCultureInfo(language);
        var bare = (CultureInfo)dotted.Clone();
        bare.DateTimeFormat.AbbreviatedMonthNames = [.. dotted.DateTimeFormat.AbbreviatedMonthNames.Select(m => m.TrimEnd('.'))];
        bare.DateTimeFormat.AbbreviatedMonthGenitiveNames = [.. dotted.DateTimeFormat.AbbreviatedMonthGenitiveNames.Select(m => m.TrimEnd('.'))];
        return [dotted, bare];
    }
}
