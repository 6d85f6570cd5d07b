using CxKit.Core.Tickets;

namespace CxKit.Connectors.Zendesk;

/// <summary>The settings of a Zendesk account: <c>CxKit:Accounts:{account}</c>.</summary>
public sealed class ZendeskOptions
{
    /// <summary>The account's address, such as <c>https://example.zendesk.com</c>; required, https unless on this machine.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The credential of the integration user, who is an administrator; required.</summary>
    public AuthOptions Auth { get; } = new();

    /// <summary>Into which ticket fields CxKit writes, each by its id or its title; what is not named is not written.</summary>
    public WriteBackFields WriteBack { get; } = new();

    /// <summary>Where the account's own fields lie that a ticket's service, category and the like are read from.</summary>
    public FieldPaths Map { get; } = new();

    /// <summary>The signing secret of the webhook.</summary>
    public WebhookOptions Webhooks { get; } = new();

    /// <summary>What sort of work a ticket's type means, beside or in place of the usual; <c>none</c> is a ticket without a type.</summary>
    /// <value>Incident and problem as they are called; request for question, task and none.</value>
    public IReadOnlyDictionary<string, TicketKind> Kinds { get; set; } = new Dictionary<string, TicketKind>();

    /// <summary>How invitations are brought to customers: Zendesk has no call that mails them without a comment.</summary>
    /// <value><see cref="InvitationWay.Comment"/>, the only one.</value>
    public InvitationWay Invite { get; set; }

    /// <summary>How many tickets are read at once.</summary>
    /// <value>From 1 to 1,000; 1,000 unless set.</value>
    public int PageSize { get; set; } = 1_000;

    /// <summary>How many tickets are written in one call, in jobs of 100 of which the account may have 30 at a time.</summary>
    /// <value>From 1 to 3,000; 2,000 unless set.</value>
    public int BatchSize { get; set; } = 2_000;

    /// <summary>Whether events are read; without them, replies are unknown.</summary>
    /// <value><see langword="true"/> unless set.</value>
    public bool Events { get; set; } = true;

    /// <summary>Whether service level agreements are read.</summary>
    /// <value><see langword="true"/> unless set.</value>
    public bool Slas { get; set; } = true;

    /// <summary>Which of the helpdesk's own surveys is read.</summary>
    /// <value>Both unless set.</value>
    public NativeSurvey NativeSurvey { get; set; }

    /// <summary>The ids of users that are machines.</summary>
    public IReadOnlyList<string> AutomationUsers { get; set; } = [];
}

/// <summary>The surveys that Zendesk has of its own, of which an account uses one.</summary>
public enum NativeSurvey
{
    /// <summary>Whichever is there.</summary>
    Both,

    /// <summary>The older one: good or bad.</summary>
    Ratings,

    /// <summary>The newer one: a scale of five.</summary>
    Responses,

    /// <summary>None is read.</summary>
    None,
}
