using System.Globalization;
using System.Text.RegularExpressions;

namespace CxKit.Connectors.Simulator.Jira.Queries;

/// <summary>Reads the dates of a query: to the minute, in the caller's time zone, without an offset.</summary>
internal static partial class JqlDates
{
    private static readonly string[] _formats = ["yyyy-MM-dd HH:mm", "yyyy/MM/dd HH:mm", "yyyy-MM-dd", "yyyy/MM/dd"];

    public static DateTimeOffset Read(JqlClause clause, JqlValue value, JqlScope scope)
    {
        if (DateTime.TryParseExact(value.Text, _formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return At(local, scope.Zone);
        }

        scope.DependsOnNow = true;
        if (value.IsFunction)
        {
            return value.Text.ToLowerInvariant() switch
            {
                "now" => scope.Now,
                "startofday" => At(TimeZoneInfo.ConvertTime(scope.Now, scope.Zone).Date, scope.Zone),
                _ => throw new JqlException($"Unable to find JQL function '{value.Text}()'."),
            };
        }

        return Period().Match(value.Text) is { Success: true } period ? scope.Now + Span(period) : throw new JqlException(
            $"Date value '{value.Text}' for field '{clause.Field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', "
            + "'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.");
    }

    private static DateTimeOffset At(DateTime local, TimeZoneInfo zone)
    {
        // A minute that the clock change skips is read as the one after it; the hour that comes twice as its second coming.
        var there = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(there, zone.GetUtcOffset(there)).ToUniversalTime();
    }

    private static TimeSpan Span(Match period)
    {
        var span = TimeSpan.Zero;
        for (var i = 0; i < period.Groups["count"].Captures.Count; i++)
        {
            var count = int.Parse(period.Groups["count"].Captures[i].Value, CultureInfo.InvariantCulture);
            span += period.Groups["unit"].Captures[i].Value switch
            {
                "w" => TimeSpan.FromDays(7 * count),
                "d" => TimeSpan.FromDays(count),
                "h" => TimeSpan.FromHours(count),
                _ => TimeSpan.FromMinutes(count),
            };
        }

        return period.Groups["sign"].Value == "-" ? -span : span;
    }

    [GeneratedRegex("^(?<sign>[-+]?)(?:(?<count>[0-9]+)(?<unit>[wdhm]) ?)+$")]
    private static partial Regex Period();
}
