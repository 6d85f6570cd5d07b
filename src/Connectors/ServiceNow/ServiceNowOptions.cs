using CxKit.Core.Tickets;

namespace CxKit.Connectors.ServiceNow;

/// <summary>The settings of a ServiceNow account: <c>CxKit:Accounts:{account}</c>.</summary>
public sealed class ServiceNowOptions
{
    /// <summary>The instance's address, such as <c>https://example.service-now.com</c>; required, https unless on this machine.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The credential of the integration user; required.</summary>
    public AuthOptions Auth { get; } = new();

    /// <summary>Into which columns of the tickets' tables CxKit writes; what is not named is not written.</summary>
    public WriteBackFields WriteBack { get; } = new();

    /// <summary>How invitations are brought to customers.</summary>
    /// <value><see cref="InvitationWay.Comment"/> unless set.</value>
    public InvitationWay Invite { get; set; }

    /// <summary>The tables whose rows are tickets.</summary>
    /// <value><c>incident</c> unless set.</value>
    public IReadOnlyList<string> Tables { get; set; } = ["incident"];

    /// <summary>What sort of work the rows of a table are, by its name; required for tables that are not the vendor's own.</summary>
    public IReadOnlyDictionary<string, TicketKind> Kinds { get; set; } = new Dictionary<string, TicketKind>();

    /// <summary>What a state means, by its number, its label, or <c>{table}.{number}</c>, where label and number do not tell.</summary>
    public IReadOnlyDictionary<string, TicketState> States { get; set; } = new Dictionary<string, TicketState>();

    /// <summary>Where the integrator's own columns go, each as <c>$.u_column</c>.</summary>
    public FieldPaths Map { get; } = new();

    /// <summary>How much of a ticket is asked for.</summary>
    /// <value><see cref="TicketDetail.Full"/> unless set.</value>
    public TicketDetail Detail { get; set; }

    /// <summary>Where changes of hands, states, priority and promised date are read.</summary>
    /// <value><see cref="HistorySource.Auto"/> unless set.</value>
    public HistorySource History { get; set; }

    /// <summary>What webhooks are known by; see the business rule that provisioning prints.</summary>
    public WebhookOptions Webhooks { get; } = new();

    /// <summary>The surveys of the instance that are read, by name or sys_id.</summary>
    /// <value>All that are about a ticket, unless set.</value>
    public IReadOnlyList<string> Surveys { get; set; } = [];

    /// <summary>The question that asks for the score, by its name or sys_id.</summary>
    /// <value>The first with a scale, unless set.</value>
    public string? SurveyQuestion { get; set; }

    /// <summary>How many rows are read at once.</summary>
    /// <value>From 1 to 10,000; 5,000 unless set.</value>
    public int PageSize { get; set; } = 5_000;

    /// <summary>How many tickets are written in one Batch call, which has 30 seconds for all of them.</summary>
    /// <value>From 1 to 200; 50 unless set.</value>
    public int BatchSize { get; set; } = 50;

    /// <summary>Whether the journal is read; without it, replies are unknown.</summary>
    /// <value><see langword="true"/> unless set.</value>
    public bool Journal { get; set; } = true;

    /// <summary>The login names of users that are machines.</summary>
    /// <value><c>system</c> and <c>guest</c> unless set.</value>
    public IReadOnlyList<string> AutomationUsers { get; set; } = ["system", "guest"];

    internal TicketKind? KindOf(string table) => Kinds.TryGetValue(table, out var kind) ? kind : null;
}
