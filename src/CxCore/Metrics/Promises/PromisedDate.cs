using System.Globalization;

namespace CxKit.Core.Metrics.Promises;

/// <summary>Promised dates as helpdesks' histories write them: year first, or not read at all, since 03/04 is two different days.</summary>
internal static class PromisedDate
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>The moment, UTC where no zone is given, and the last second of the day where no time is; <see langword="null"/> if it cannot be read for certain.</summary>
    internal static DateTimeOffset? Read(string? text)
    {
        if (text is null || text.Length < Day.Length || !DateOnly.TryParseExact(text[..Day.Length], Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return null;
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, utc, out var moment)) return null;
        return text.Length == Day.Length ? moment.AddDays(1).AddSeconds(-1) : moment;
    }
}
