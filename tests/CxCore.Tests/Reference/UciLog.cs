using System.Globalization;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Reference;

/// <summary>
/// The incidents of a real desk's audit log, read in place: for a <see cref="SharedFactAttribute"/> only. An incident stands as in its last row;
/// each row is an event of its state.
/// </summary>
internal sealed class UciLog
{
    private readonly IReadOnlyDictionary<string, string[]> _columns = SharedCsv.Columns("servicenow_incident_audit_week1.csv.gz");

    internal UciLog()
    {
        Rows = Enumerable.Range(0, _columns["number"].Length).GroupBy(i => _columns["number"][i]).ToDictionary(g => g.Key, g => g.ToList());
        Tickets = [.. Rows.Values.Select(Read)];
    }

    /// <summary>The rows of each incident, in the order of the file.</summary>
    internal Dictionary<string, List<int>> Rows { get; }

    internal IReadOnlyList<Ticket> Tickets { get; }

    /// <summary>The state that a row tells, and when it was written.</summary>
    internal (string State, DateTimeOffset At) Row(int row) => (_columns["incident_state"][row], Time("sys_updated_at", row)!.Value);

    private Ticket Read(List<int> rows)
    {
        var last = rows[^1];
        var number = _columns["number"][last];
        return Some.Ticket(number) with
        {
            Number = number,
            OpenedAt = Time("opened_at", last)!.Value,
            ResolvedAt = Time("resolved_at", last),
            ClosedAt = Time("closed_at", last),
            State = StateOf(_columns["incident_state"][last]),
            StateWord = _columns["incident_state"][last],
            Requester = Cell("caller_id", last) is { } caller ? new Person(caller) : null,
            Category = Cell("category", last),
            Subcategory = Cell("subcategory", last),
            Channel = Cell("contact_type", last),
            Priority = Cell("priority", last),
            Team = Cell("assignment_group", last),
            Reassignments = Count("reassignment_count", last),
            Reopens = Count("reopen_count", last),
            Tags = _columns["knowledge"][last] == "true" ? ["knowledge"] : [],
            Cause = new Cause { Problem = Cell("problem_id", last) },
            Slas = [new SlaOutcome(number, "made_sla") { State = _columns["made_sla"][last] == "true" ? SlaState.Met : SlaState.Breached }],
            Events = [.. rows.Select((row, i) => Event(number, row, i == 0 ? null : rows[i - 1]))],
        };
    }

    // What was before the first row is not told.
    private TicketEvent Event(string number, int row, int? before)
    {
        var (state, at) = Row(row);
        var kind = (before is { } b && StateOf(Row(b).State) != TicketState.Open, StateOf(state)) switch
        {
            (true, TicketState.Open) => TicketEventKind.Reopened,
            (_, TicketState.Resolved) => TicketEventKind.Resolved,
            (_, TicketState.Closed) => TicketEventKind.Closed,
            _ => TicketEventKind.StateChanged,
        };
        return new TicketEvent(number, row.ToString("00000", CultureInfo.InvariantCulture), kind, at) { To = state };
    }

    private static TicketState StateOf(string word) => word switch { "Closed" => TicketState.Closed, "Resolved" => TicketState.Resolved, _ => TicketState.Open };

    private string? Cell(string column, int row) => _columns[column][row] is var cell && cell != "?" ? cell : null;

    private int Count(string column, int row) => int.Parse(_columns[column][row], CultureInfo.InvariantCulture);

    private DateTimeOffset? Time(string column, int row) =>
        Cell(column, row) is { } cell ? DateTimeOffset.ParseExact(cell, "d/M/yyyy HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;
}
