namespace CxKit.Server.Imports.Directory;

/// <summary>From when on somebody belongs no more; some systems know the first day without, others the last day with.</summary>
internal static class Leaving
{
    private const string Left = "left";
    private const string LastDay = "lastDay";

    internal static IReadOnlyList<RecordField> Fields { get; } =
    [
        new(Left, FieldForm.Day, "the first day no longer there; empty while it lasts"),
        new(LastDay, FieldForm.Day, "the last day there, where left is not known"),
    ];

    /// <summary>The first day no longer there; one that is not after the first rejects the row.</summary>
    internal static DateOnly? Read(ImportRow row, DateOnly since)
    {
        var (left, last) = (row.Day(Left), row.Day(LastDay));
        // A day there was at least: who came and went on the same day was there for it.
        if (left <= since) row.Reject(Left, "is not after the first day", "Correct one of the two days.");
        if (last < since) row.Reject(LastDay, "is before the first day", "Correct one of the two days.");
        return left ?? (last < DateOnly.MaxValue ? last?.AddDays(1) : null);
    }
}
