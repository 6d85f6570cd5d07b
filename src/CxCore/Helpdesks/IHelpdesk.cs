namespace CxKit.Core.Helpdesks;

/// <summary>The helpdesk of one account, with the abilities that its tool has; an ability it lacks is <see langword="null"/>.</summary>
public interface IHelpdesk
{
    /// <summary>The account, as named in the settings.</summary>
    string Account { get; }

    /// <summary>Reads changed tickets.</summary>
    ITicketReader? Tickets => null;

    /// <summary>Reads what customers answered to the helpdesk's own survey.</summary>
    INativeAnswerReader? NativeAnswers => null;

    /// <summary>Writes scores and warnings where agents see them.</summary>
    ISatisfactionWriter? Satisfaction => null;

    /// <summary>Posts invitations to customers.</summary>
    IInvitationPoster? Invitations => null;

    /// <summary>Opens follow-up tickets.</summary>
    IFollowUpOpener? FollowUps => null;

    /// <summary>Sets up the helpdesk: fields, and webhooks that tell of changes.</summary>
    IProvisioner? Provisioner => null;

    /// <summary>Reads the webhooks that the helpdesk sends.</summary>
    IWebhookReader? Webhooks => null;

    /// <summary>Examines itself.</summary>
    IHelpdeskCheck? Check => null;
}
