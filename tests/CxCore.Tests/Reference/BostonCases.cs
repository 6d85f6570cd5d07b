using System.Globalization;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Reference;

/// <summary>
/// A year of a city's service requests, read in place: for a <see cref="SharedFactAttribute"/> only. A case has no time of resolution, only one of
/// closing; who asks is the property, so that the same property and type are the same trouble.
/// </summary>
internal sealed class BostonCases
{
    private readonly IReadOnlyDictionary<string, string[]> _columns = SharedCsv.Columns("city_service_requests_sla_2015.csv.gz");

    internal BostonCases()
    {
        Tickets = [.. Enumerable.Range(0, _columns["CASE_ENQUIRY_ID"].Length).Select(Read)];
        Flagged = [.. Tickets.Where(t => FlagOf(t) != "blank").Select(t => t with { Slas = [.. t.Slas.Select(s => s with { State = Judged(t) })] })];
    }

    /// <summary>The cases, their agreements judged by the dates.</summary>
    internal IReadOnlyList<Ticket> Tickets { get; }

    /// <summary>The cases that their owner flagged, their agreements judged by that flag.</summary>
    internal IReadOnlyList<Ticket> Flagged { get; }

    /// <summary>The owner's flag, or blank.</summary>
    internal static string FlagOf(Ticket ticket) => ticket.Tags[0];

    private static SlaState Judged(Ticket ticket) => FlagOf(ticket) == "OVERDUE" ? SlaState.Breached : ticket.IsResolved ? SlaState.Met : SlaState.Running;

    private Ticket Read(int row)
    {
        var (number, closed) = (_columns["CASE_ENQUIRY_ID"][row], Time("CLOSED_DT", row));
        return Some.Ticket(number) with
        {
            Number = number,
            Kind = TicketKind.Request,
            OpenedAt = Time("OPEN_DT", row)!.Value,
            ClosedAt = closed,
            State = _columns["CASE_STATUS"][row] == "Closed" ? TicketState.Closed : TicketState.Open,
            StateWord = _columns["CASE_STATUS"][row],
            Requester = _columns["Property_ID"][row] is "" or "0" ? null : new Person(_columns["Property_ID"][row]),
            Category = _columns["TYPE"][row],
            Channel = _columns["Source"][row],
            Tags = [_columns["OnTime_Status"][row] is { Length: > 0 } flag ? flag : "blank"],
            Slas = Time("TARGET_DT", row) is { } due
                ? [new SlaOutcome(number, "target") { DueAt = due, EndedAt = closed, State = closed is null ? SlaState.Running : closed <= due ? SlaState.Met : SlaState.Breached }]
                : [],
        };
    }

    private DateTimeOffset? Time(string column, int row) => _columns[column][row] is { Length: > 0 } cell
        ? DateTimeOffset.ParseExact(cell, "MM/dd/yyyy hh:mm:ss tt", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : null;
}
