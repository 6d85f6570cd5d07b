using CxKit.Core.Tickets;

namespace CxKit.Connectors.ServiceNow;

/// <summary>What a row of <c>incident</c> means.</summary>
internal sealed class IncidentRows(string account, bool repliesAreKnown, IReadOnlyList<string> automationUsers)
{
    public const string Table = "incident";

    private static readonly Columns _columns = new(
        "sys_id", "number", "sys_created_on", "sys_updated_on", "sys_mod_count", "state",
        "opened_at", "resolved_at", "closed_at", "short_description", "category", "contact_type", "priority", "reopen_count", "reassignment_count",
        "caller_id", "caller_id.name", "caller_id.user_name", "caller_id.email", "caller_id.preferred_language", "caller_id.company.name", "company.name",
        "business_service", "business_service.name", "assignment_group", "assignment_group.name",
        "assigned_to", "assigned_to.name", "assigned_to.user_name", "resolved_by", "resolved_by.name", "resolved_by.user_name", "closed_by", "closed_by.user_name",
        "problem_id", "problem_id.number", "caused_by", "caused_by.number");

    public RowStream<Ticket> Stream => new(Table, "sys_updated_on", [], _columns, Read);

    private Ticket Read(Row row) => new()
    {
        Account = account,
        Id = row.Required("sys_id"),
        Number = row.Required("number"),
        Version = $"{row["sys_updated_on"]}|{row["sys_mod_count"]}",
        Kind = TicketKind.Incident,
        State = StateOf(row["state"]),
        StateWord = row["state"],
        Subject = row["short_description"],
        Requester = PersonAt(row, "caller_id"),
        Organisation = row["company.name"] ?? row["caller_id.company.name"],
        Service = row["business_service.name"] ?? row["business_service"],
        Category = row["category"],
        Channel = row["contact_type"],
        Priority = row["priority"],
        Team = row["assignment_group.name"] ?? row["assignment_group"],
        Agent = PersonAt(row, "resolved_by") ?? PersonAt(row, "assigned_to"),
        TouchedBy = TouchedBy(row),
        RepliesAreKnown = repliesAreKnown,
        OpenedAt = row.Time("opened_at") ?? row.Time("sys_created_on") ?? row.Time("sys_updated_on")!.Value,
        ResolvedAt = row.Time("resolved_at"),
        ClosedAt = row.Time("closed_at"),
        ResolvedByAutomation = (row["resolved_by.user_name"] ?? row["closed_by.user_name"]) is { } user
            ? automationUsers.Contains(user, StringComparer.OrdinalIgnoreCase)
            : null,
        Reopens = row.Count("reopen_count"),
        Reassignments = row.Count("reassignment_count"),
        Cause = CauseOf(row),
    };

    private static TicketState StateOf(string? state) => state switch
    {
        "6" => TicketState.Resolved,
        "7" => TicketState.Closed,
        "8" => TicketState.Cancelled,
        _ => TicketState.Open,
    };

    private static Person? PersonAt(Row row, string column) => row[column] is not { } id ? null : new Person(id, row[$"{column}.name"])
    {
        LoginName = row[$"{column}.user_name"],
        Email = column == "caller_id" ? row["caller_id.email"] : null,
        Language = column == "caller_id" ? row["caller_id.preferred_language"] : null,
    };

    private static List<string> TouchedBy(Row row) =>
        [.. new[] { row["assigned_to"], row["resolved_by"], row["closed_by"] }.OfType<string>().Distinct(StringComparer.Ordinal)];

    // The column rfc is left alone: it names the change that repairs, not the one that broke.
    private static Cause CauseOf(Row row)
    {
        var (problem, change) = (row["problem_id.number"] ?? row["problem_id"], row["caused_by.number"] ?? row["caused_by"]);
        return problem is null && change is null ? Cause.Unknown : new Cause { Problem = problem, Change = change };
    }
}
