using CxKit.Core.Tickets;

namespace CxKit.Connectors.ServiceNow;

/// <summary>A table whose rows are tickets, and what is its own beside what it inherits from <c>task</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What sort of work its rows are.</param>
internal sealed record TicketTable(string Name, TicketKind Kind)
{
    public const string Incident = "incident";
    public const string Task = "task";

    private static readonly Dictionary<string, TicketState> _taskStates = new()
    {
        ["3"] = TicketState.Closed,
        ["4"] = TicketState.Cancelled,
        ["7"] = TicketState.Cancelled,
    };

    private static readonly TicketTable[] _known =
    [
        new(Incident, TicketKind.Incident)
        {
            Requester = PersonColumns.Caller,
            States = new Dictionary<string, TicketState> { ["6"] = TicketState.Resolved, ["7"] = TicketState.Closed, ["8"] = TicketState.Cancelled },
            Own =
            [
                "category", "resolved_at", "reopen_count", "reopened_time", "reopened_by.user_name", .. PersonColumns.ResolvedBy.All,
                "problem_id", "problem_id.number", "caused_by", "caused_by.number", "rfc", "rfc.number", "parent_incident", "parent_incident.number",
            ],
        },
        new("sn_customerservice_case", TicketKind.Incident)
        {
            Requester = new PersonColumns("contact"),
            States = new Dictionary<string, TicketState> { ["6"] = TicketState.Resolved, ["3"] = TicketState.Closed, ["7"] = TicketState.Cancelled },
            Own =
            [
                "account.name", "category", "resolved_at", .. PersonColumns.ResolvedBy.All,
                "problem", "problem.number", "caused_by", "caused_by.number",
            ],
        },
        new("sc_req_item", TicketKind.Request) { Requester = PersonColumns.RequestedFor, Own = ["cat_item.name", "request", "request.number"] },
        new("sc_request", TicketKind.Request)
        {
            Requester = PersonColumns.RequestedFor,
            State = "request_state",
            States = new Dictionary<string, TicketState>
            {
                ["closed_complete"] = TicketState.Closed, ["closed_incomplete"] = TicketState.Cancelled, ["closed_cancelled"] = TicketState.Cancelled,
                ["closed_rejected"] = TicketState.Cancelled, ["closed_skipped"] = TicketState.Cancelled,
            },
        },
        new("problem", TicketKind.Problem)
        {
            States = new Dictionary<string, TicketState> { ["106"] = TicketState.Resolved, ["107"] = TicketState.Closed },
            Own = ["category", "resolved_at", "reopen_count", .. PersonColumns.ResolvedBy.All, "rfc", "rfc.number", "duplicate_of", "duplicate_of.number"],
        },
        new("change_request", TicketKind.Change)
        {
            Requester = new PersonColumns("requested_by"),
            States = new Dictionary<string, TicketState> { ["3"] = TicketState.Closed, ["4"] = TicketState.Cancelled },
            Own = ["category", "start_date", "end_date"],
        },
        new("pm_project", TicketKind.Project) { Requester = null, Own = ["start_date", "end_date"] },
    ];

    /// <summary>The column of the customer; <see langword="null"/> if there is none.</summary>
    public PersonColumns? Requester { get; private init; } = PersonColumns.OpenedBy;

    /// <summary>The column of the state.</summary>
    public string State { get; private init; } = "state";

    /// <summary>The states by their number, as the vendor delivers them; all others are open.</summary>
    public IReadOnlyDictionary<string, TicketState> States { get; private init; } = _taskStates;

    /// <summary>The columns of its own.</summary>
    public IReadOnlyList<string> Own { get; private init; } = [];

    /// <summary>The table and those that it inherits columns from.</summary>
    public IReadOnlyList<string> Lineage => Name == "pm_project" ? [Name, "planned_task", Task] : [Name, Task];

    /// <summary>Whether its rows are customers' contacts, so that they may be invited and written to.</summary>
    public bool HoldsContacts => Kind is TicketKind.Incident or TicketKind.Request;

    /// <summary>The table of this name, of its usual kind unless <paramref name="kind"/> says otherwise; <see langword="null"/> if nobody says its kind.</summary>
    public static TicketTable? Find(string name, TicketKind? kind)
    {
        if (Array.Find(_known, t => t.Name == name) is { } known) return known with { Kind = kind ?? known.Kind };
        return kind is not { } told ? null : new TicketTable(name, told)
        {
            Own = ["category", "resolved_at", "reopen_count", .. PersonColumns.ResolvedBy.All, "start_date", "end_date"],
        };
    }
}
