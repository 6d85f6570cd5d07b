using CxKit.Core.Tickets;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.ServiceNow;

/// <summary>What a row of a table of tickets means.</summary>
internal sealed class TicketRows
{
    private static readonly string[] _ofTask =
    [
        "sys_id", "number", "sys_created_on", "sys_updated_on", "sys_mod_count", "active",
        "opened_at", "closed_at", "due_date", "short_description", "contact_type", "priority", "reassignment_count",
        "company.name", "business_service", "business_service.name", "assignment_group", "assignment_group.name",
        .. PersonColumns.AssignedTo.All, "closed_by", "closed_by.user_name", "parent", "parent.number", "correlation_id", "sys_tags",
    ];

    private static readonly string[] _times =
        ["sys_id", "number", "sys_updated_on", "sys_mod_count", "active", "opened_at", "resolved_at", "closed_at"];

    private static readonly JObject _nothing = [];

    private readonly string _account;
    private readonly TicketTable _table;
    private readonly StateWords _words;
    private readonly FieldMap _map;
    private readonly ServiceNowOptions _options;
    private readonly bool _repliesAreKnown;

    public TicketRows(string account, TicketTable table, StateWords words, FieldMap map, ServiceNowOptions options, bool repliesAreKnown)
    {
        (_account, _table, _words, _map, _options, _repliesAreKnown) = (account, table, words, map, options, repliesAreKnown);
        var all = _ofTask.Concat(table.Requester?.OfCustomer ?? []).Concat(table.Own);
        var some = options.Detail == TicketDetail.Times ? all.Intersect(_times, StringComparer.Ordinal) : all;
        var columns = new Columns([.. some.Append(table.State).Concat(map.Roots).Distinct(StringComparer.Ordinal)]);
        Stream = new(table.Name, "sys_updated_on", [], columns, Read);
    }

    public RowStream<(Ticket Ticket, TicketEvent? Reopened)> Stream { get; }

    private (Ticket Ticket, TicketEvent? Reopened) Read(Row row)
    {
        var ticket = TicketOf(row);
        return (_map.Apply(ticket, _map.Roots.Count == 0 ? _nothing : Mapped(row)), Reopening(row, ticket.Id));
    }

    private Ticket TicketOf(Row row)
    {
        var word = row[_table.State];
        var state = _words.StateOf(_table, word, row["active"] != "false");
        // A ticket that was reopened may keep the time of its earlier end.
        var (isResolved, isEnded) = (state is TicketState.Resolved or TicketState.Closed, state != TicketState.Open && state != TicketState.Resolved);
        return new Ticket
        {
            Account = _account,
            Id = row.Required("sys_id"),
            Number = row.Required("number"),
            Version = $"{row["sys_updated_on"]}|{row["sys_mod_count"]}",
            Kind = _table.Kind,
            State = state,
            StateWord = word,
            Subject = row["short_description"],
            Requester = _table.Requester?.In(row),
            Organisation = row["account.name"] ?? row["company.name"] ?? (_table.Requester is { } requester ? row[requester.CompanyName] : null),
            Service = row["business_service.name"] ?? row["business_service"],
            Category = row["category"] ?? row["cat_item.name"],
            Channel = row["contact_type"],
            Tags = row["sys_tags"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Priority = row["priority"],
            Team = row["assignment_group.name"] ?? row["assignment_group"],
            Agent = PersonColumns.ResolvedBy.In(row) ?? PersonColumns.AssignedTo.In(row),
            TouchedBy = TouchedBy(row),
            RepliesAreKnown = _repliesAreKnown,
            OpenedAt = row.Time("opened_at") ?? row.Time("sys_created_on") ?? row.Time("sys_updated_on")!.Value,
            ResolvedAt = isResolved ? row.Time("resolved_at") : null,
            ClosedAt = isEnded ? row.Time("closed_at") : null,
            ResolvedByAutomation = (PersonColumns.ResolvedBy.LoginNameIn(row) ?? row["closed_by.user_name"]) is { } user
                ? _options.AutomationUsers.Contains(user, StringComparer.OrdinalIgnoreCase)
                : null,
            Reopens = row.Count("reopen_count"),
            Reassignments = row.Count("reassignment_count"),
            PromisedAt = row.Time("due_date"),
            PlannedStart = row.Time("start_date"),
            PlannedEnd = row.Time("end_date"),
            Cause = TicketTies.CauseOf(row),
            Links = TicketTies.LinksOf(row),
        };
    }

    private JObject Mapped(Row row)
    {
        var fields = new JObject();
        foreach (var root in _map.Roots) fields[root] = row[root];
        return fields;
    }

    /// <summary>The latest reopening, which the row keeps even where no history can be read.</summary>
    private static TicketEvent? Reopening(Row row, string ticketId) => row.Time("reopened_time") is not { } at
        ? null
        : new TicketEvent(ticketId, $"{ticketId}:reopened:{row["reopen_count"]}", TicketEventKind.Reopened, at) { By = row["reopened_by.user_name"] };

    private static List<string> TouchedBy(Row row) =>
        [.. new[] { row["assigned_to"], row["resolved_by"], row["closed_by"] }.OfType<string>().Distinct(StringComparer.Ordinal)];
}
