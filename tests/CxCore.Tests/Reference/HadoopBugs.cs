using System.Globalization;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Reference;

/// <summary>The bugs of a software project, read in place: for a <see cref="SharedFactAttribute"/> only; the tag is the resolution.</summary>
internal static class HadoopBugs
{
    internal static IReadOnlyList<Ticket> Read()
    {
        var columns = SharedCsv.Columns("jira_hadoop_bugs.csv.gz");
        return [.. Enumerable.Range(0, columns["Issue id"].Length).Select(i => Some.Ticket(columns["Issue id"][i]) with
        {
            OpenedAt = Time(columns["Created"][i])!.Value,
            ResolvedAt = Time(columns["Resolved"][i]),
            State = columns["Status"][i] == "Resolved" ? TicketState.Resolved : TicketState.Open,
            StateWord = columns["Status"][i],
            Priority = columns["Priority"][i],
            Tags = [columns["Resolution"][i] is { Length: > 0 } resolution ? resolution : "(empty)"],
        })];
    }

    private static DateTimeOffset? Time(string cell) =>
        cell.Length == 0 ? null : DateTimeOffset.ParseExact(cell, "dd/MMM/yy HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
