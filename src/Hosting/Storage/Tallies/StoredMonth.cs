namespace CxKit.Storage;

/// <summary>Months as they are stored: the first seven characters of their days.</summary>
internal static class StoredMonth
{
    private const int Length = 7;

    internal static string Of(string day) => day[..Length];

    internal static string FirstDayOf(string month) => month + "-01";

    internal static string LastDayOf(string month)
    {
        var first = FirstDayOf(month).ToDay();
        return first.AddDays(DateTime.DaysInMonth(first.Year, first.Month) - 1).ToStored();
    }
}
