using CxKit.Core.Tickets;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>The settings of a Jira Service Management account: <c>CxKit:Accounts:{account}</c>.</summary>
public sealed class JiraOptions
{
    /// <summary>The site's address, such as <c>https://example.atlassian.net</c>; may be left out where <see cref="CloudId"/> is set.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The site's id at Atlassian, required with OAuth and with tokens that are limited to scopes: these are only good at <c>api.atlassian.com</c>.</summary>
    public string? CloudId { get; set; }

    /// <summary>Where the Jira runs; unless set, it is asked.</summary>
    public JiraDeployment? Deployment { get; set; }

    /// <summary>The credential of the integration user; required.</summary>
    public AuthOptions Auth { get; } = new();

    /// <summary>The keys of the projects whose tickets are read; required.</summary>
    public IReadOnlyList<string> Projects { get; set; } = [];

    /// <summary>Where the integrator's own fields lie; paths begin at the fields, such as <c>$.customfield_10050.value</c>.</summary>
    public FieldPaths Map { get; } = new();

    /// <summary>How much of a ticket is asked for.</summary>
    /// <value><see cref="TicketDetail.Full"/> unless set.</value>
    public TicketDetail Detail { get; set; }

    /// <summary>What sort of work an issue type stands for, by the type's name.</summary>
    /// <value>Unless named here, what the name says: incident, problem, change, request, or task, epic and story for a project.</value>
    public IReadOnlyDictionary<string, TicketKind> Kinds { get; set; } = new Dictionary<string, TicketKind>();

    /// <summary>What a linked issue is to the ticket, by the words of the link as they are read on the ticket, such as <c>is caused by</c>.</summary>
    /// <value>Unless named here, Jira's own English words are understood.</value>
    public IReadOnlyDictionary<string, TicketLinkKind> Links { get; set; } = new Dictionary<string, TicketLinkKind>();

    /// <summary>The names of the statuses in which a solved ticket is closed.</summary>
    /// <value><c>Closed</c> unless set.</value>
    public IReadOnlyList<string> ClosedStatuses { get; set; } = ["Closed"];

    /// <summary>The names of the statuses and resolutions with which a ticket ends without being solved.</summary>
    /// <value><c>Canceled</c>, <c>Cancelled</c>, <c>Declined</c>, <c>Duplicate</c>, <c>Withdrawn</c> and <c>Won't Do</c> unless set.</value>
    public IReadOnlyList<string> CancelledBy { get; set; } = ["Canceled", "Cancelled", "Declined", "Duplicate", "Withdrawn", "Won't Do"];

    /// <summary>The ids or shown names of users that are machines, beside those that Jira itself calls apps.</summary>
    /// <value><c>Automation for Jira</c> unless set.</value>
    public IReadOnlyList<string> AutomationUsers { get; set; } = ["Automation for Jira"];

    /// <summary>Whether comments are read, never their words; without them, replies are unknown.</summary>
    /// <value><see langword="true"/> unless set.</value>
    public bool Comments { get; set; } = true;

    /// <summary>Whether the words beside a rating are read, which costs a request per rating.</summary>
    /// <value><see langword="true"/> unless set.</value>
    public bool RatingComments { get; set; } = true;

    /// <summary>The issue type of follow-ups, by name; unless set, that of the ticket that is followed up.</summary>
    public string? FollowUpType { get; set; }

    /// <summary>Into which fields CxKit writes, each by id or by name; what is not named is not written.</summary>
    public WriteBackFields WriteBack { get; } = new();

    /// <summary>How invitations are brought to customers.</summary>
    /// <value><see cref="InvitationWay.Comment"/> unless set.</value>
    public InvitationWay Invite { get; set; }

    /// <summary>What webhooks are known by.</summary>
    public WebhookOptions Webhooks { get; } = new();

    /// <summary>How many tickets are read at once, at most.</summary>
    /// <value>From 1 to 1,000, of which Cloud gives 100 and Data Center as many as it is set to; 100 at Cloud and 250 at Data Center unless set.</value>
    public int? PageSize { get; set; }

    /// <summary>How many tickets are written together.</summary>
    /// <value>From 1 to 1,000; 1,000 unless set.</value>
    public int BatchSize { get; set; } = 1_000;
}
