using System.Globalization;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Times as the Table API writes them: UTC, whole seconds, or a day alone; their order as texts is that of time.</summary>
internal static class Stamps
{
    private const string Form = "yyyy-MM-dd HH:mm:ss";

    private static readonly string[] _forms = [Form, "yyyy-MM-dd"];

    public static bool TryRead(string text, out DateTimeOffset time)
    {
        if (text.Length != WrittenTime.Length || text[10] != ' ' || !WrittenTime.TryRead(text, out var clock)) return TryReadOtherwise(text, out time);
        time = new DateTimeOffset(clock, TimeSpan.Zero);
        return true;
    }

    private static bool TryReadOtherwise(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, _forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);
}
