using System.Globalization;
using System.IO.Compression;
using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.CxCore.Tests.Tickets;

/// <summary>A week of a real desk's audit log (UCI 498) against the true values of REFERENCE.md, which goes from row to row in the order of the file.</summary>
public sealed class IncidentLogTests
{
    // The rows of this one are not in order of time: we take them in order of time, so its time in states is another one.
    private const string OutOfOrder = "INC0000137";

    [SharedFact]
    public void Time_in_each_state_is_what_the_log_says()
    {
        var hours = Incidents().SelectMany(Hours).GroupBy(h => h.State).ToDictionary(g => g.Key, g => g.Sum(h => h.Hours));

        hours.Should().HaveCount(8);
        Close(hours["Active"], 185684.8333);
        Close(hours["Awaiting Evidence"], 2333.2167);
        Close(hours["Awaiting Problem"], 42670.2);
        Close(hours["Awaiting User Info"], 255237.1667);
        Close(hours["Awaiting Vendor"], 8053.3333);
        Close(hours["Closed"], 5366.1833);
        Close(hours["New"], 82688.65);
        Close(hours["Resolved"], 399252.2333);
    }

    [SharedFact]
    public void Time_until_a_ticket_is_no_longer_new_is_what_the_log_says()
    {
        // A few were touched before the time at which they are said to be opened: -2.45 hours is the least.
        var hours = Incidents().Select(rows => (rows, Ticket: TicketOf(rows)))
            .Select(i => (i.Ticket.States(DateTimeOffset.MaxValue)!.First(s => s.Value is not null and not "New").Period.Since - i.Ticket.OpenedAt).TotalHours).Order().ToList();

        hours.Should().HaveCount(1858);
        Close(hours.Average(), 44.5859);
        Close(hours[0], -2.45);
        Close(hours[^1], 435.25);
        Close((hours[928] + hours[929]) / 2, 6.6833);
    }

    [SharedFact]
    public void Weeks_and_months_are_those_of_the_log()
    {
        var opened = Incidents().Select(rows => rows[0].OpenedAt).ToList();

        opened.CountBy(at => CalendarUnit.Week.LabelOf(at, TimeZoneInfo.Utc)).ToDictionary().Should().Equal(new Dictionary<string, int> { ["2016-W09"] = 1858 });
        opened.CountBy(at => CalendarUnit.Month.LabelOf(at, TimeZoneInfo.Utc)).ToDictionary().Should().Equal(new Dictionary<string, int> { ["2016-02"] = 207, ["2016-03"] = 1651 });
    }

    private static IEnumerable<(string State, double Hours)> Hours(List<Row> rows) => rows[0].Number == OutOfOrder
        ? rows.Zip(rows.Skip(1), (row, next) => (row.State, (next.At - row.At).TotalHours))
        : TicketOf(rows).States(rows[^1].At)!.TimeByValue(BusinessHours.Always).Where(s => s.Value is not null).Select(s => (s.Value!, s.Time.TotalHours));

    // What was before the first row is not told.
    private static Ticket TicketOf(List<Row> rows) => Some.Ticket(rows[0].Number) with
    {
        OpenedAt = rows[0].OpenedAt,
        Events = [.. rows.Select((row, i) => new TicketEvent(row.Number, $"{i}", TicketEventKind.StateChanged, row.At) { To = row.State })],
    };

    private static List<List<Row>> Incidents()
    {
        using var file = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(SharedFactAttribute.Folder!, "data/servicenow_incident_audit_week1.csv.gz")), CompressionMode.Decompress));
        var lines = file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd('\r').Split(',')).ToList();
        var (opened, at) = (Array.IndexOf(lines[0], "opened_at"), Array.IndexOf(lines[0], "sys_updated_at"));
        return [.. lines.Skip(1).Select(c => new Row(c[0], c[1], Time(c[opened]), Time(c[at]))).GroupBy(r => r.Number).Select(g => g.ToList())];
    }

    private static DateTimeOffset Time(string time) =>
        DateTimeOffset.ParseExact(time, "d/M/yyyy HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static void Close(double hours, double published) => hours.Should().BeApproximately(published, 0.00006);

    private sealed record Row(string Number, string State, DateTimeOffset OpenedAt, DateTimeOffset At);
}
