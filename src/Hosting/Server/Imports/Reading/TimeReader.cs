using System.Globalization;

namespace CxKit.Server.Imports;

/// <summary>
/// Reads moments written in one of some forms: <c>iso</c>, <c>unix</c> (seconds), <c>unixMilliseconds</c>, or one of .NET's own such as
/// <c>dd/MMM/yy HH:mm</c>. A time without an offset is one of the zone; the hour that autumn repeats is taken as its second, and one that spring
/// skips as if the clocks had not moved.
/// </summary>
internal sealed class TimeReader(IReadOnlyList<string> forms, IEnumerable<string> languages, TimeZoneInfo zone)
{
    internal const string Iso = "iso";
    private const string Unix = "unix";
    private const string UnixMilliseconds = "unixMilliseconds";
    private const DateTimeStyles Styles = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;

    private static readonly string[] _iso =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mm:ss.FFFFFFF zzz", "yyyy-MM-dd HH:mm zzz",
    ];

    private readonly string[] _forms = [.. forms.Where(f => f is not (Unix or UnixMilliseconds)).SelectMany(f => f == Iso ? _iso : [f])];
    private readonly bool _isUnix = forms.Contains(Unix);
    private readonly bool _isUnixMilliseconds = forms.Contains(UnixMilliseconds);
    private readonly List<CultureInfo> _months = [.. languages.SelectMany(MonthNames.Of)];

    /// <summary>Whether .NET, or this, knows the form.</summary>
    internal static bool IsForm(string form)
    {
        if (form is Iso or Unix or UnixMilliseconds) return true;
        try
        {
            return form.Length > 1 && DateTime.UnixEpoch.ToString(form, CultureInfo.InvariantCulture) != form;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    internal DateTimeOffset? Read(string text)
    {
        if (_isUnix && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        if (_isUnixMilliseconds && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var thousandths) && thousandths <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
            return DateTimeOffset.FromUnixTimeMilliseconds(thousandths);
        var written = text.EndsWith(" UTC", StringComparison.Ordinal) ? string.Concat(text.AsSpan(0, text.Length - 4), "Z") : text;
        foreach (var culture in _months)
            if (DateTime.TryParseExact(written, _forms, culture, Styles, out var time))
                return time.Kind == DateTimeKind.Utc ? new DateTimeOffset(time) : new DateTimeOffset(time, zone.GetUtcOffset(time)).ToUniversalTime();
        return null;
    }
}
