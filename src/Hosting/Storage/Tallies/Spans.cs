namespace CxKit.Storage;

/// <summary>A period as it is read: the months that lie whole in it and are merged, and the days around and between them.</summary>
internal sealed record Spans(string? FirstMonth, string? LastMonth, IReadOnlyList<(string First, string Last)> Days)
{
    /// <summary>Cuts a period, both days included.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="dirty">The months that are not merged.</param>
    internal static Spans Of(DateOnly first, DateOnly last, IReadOnlyCollection<string> dirty)
    {
        var (from, to) = (first.ToStored(), last.ToStored());
        var (firstMonth, lastMonth) = (StoredMonth.Of(from), StoredMonth.Of(to));
        var (startsWhole, endsWhole) = (first.Day == 1, StoredMonth.LastDayOf(lastMonth) == to);
        if (firstMonth == lastMonth && !(startsWhole && endsWhole)) return new Spans(null, null, [(from, to)]);

        var days = new List<(string, string)>();
        if (!startsWhole) days.Add((from, StoredMonth.LastDayOf(firstMonth)));
        if (!endsWhole) days.Add((StoredMonth.FirstDayOf(lastMonth), to));
        var wholeFrom = startsWhole ? firstMonth : StoredMonth.Of(first.AddMonths(1).ToStored());
        var wholeTo = endsWhole ? lastMonth : StoredMonth.Of(last.AddMonths(-1).ToStored());
        days.AddRange(dirty.Where(m => IsWithin(m, wholeFrom, wholeTo)).Select(m => (StoredMonth.FirstDayOf(m), StoredMonth.LastDayOf(m))));
        return new Spans(wholeFrom, wholeTo, days);
    }

    private static bool IsWithin(string month, string first, string last) =>
        string.CompareOrdinal(month, first) >= 0 && string.CompareOrdinal(month, last) <= 0;
}
