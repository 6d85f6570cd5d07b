using System.Globalization;
using CxKit.Core.Tickets;

namespace CxKit.Core.Surveys;

/// <summary>How numbers and times are written in the reasons of decisions.</summary>
internal static class Words
{
    internal static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    internal static string Of(TimeSpan span) => span.TotalDays >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0.#} days")
        : string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0.#} hours");

    internal static string Of(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    internal static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Of(TicketKind kind) => kind switch
    {
        TicketKind.Incident => "incident",
        TicketKind.Request => "request",
        TicketKind.Problem => "problem",
        TicketKind.Change => "change",
        TicketKind.Project => "project",
        _ => "ticket",
    };
}
