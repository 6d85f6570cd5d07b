using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>The Jira Service Management of one account, put together from its abilities.</summary>
internal sealed class JiraHelpdesk : IHelpdesk
{
    public JiraHelpdesk(JiraOptions options, AccountChannel channel, TimeProvider time)
    {
        var calls = new JiraCalls(channel);
        var site = new Site(calls, options, time);

        var fields = new WriteFields(calls, site, options);

        Account = channel.Account;
        Tickets = new JiraTickets(calls, site, options, time);
        NativeAnswers = new JiraNativeAnswers(calls, site, options, time);
        if (options.WriteBack.HasSatisfaction)
            Satisfaction = new JiraSatisfaction(calls, site, fields, options, time);
        if (!string.IsNullOrEmpty(options.WriteBack.Invited))
            Invitations = InvitationsOf(new JiraInvitations(calls, site, fields));
        FollowUps = new JiraFollowUps(calls, site, options);
        Provisioner = new JiraProvisioner(calls, site, options);
        Webhooks = new JiraWebhooks(calls, site, options);
        Check = new JiraCheck(calls, site, fields, options, time);

        IInvitationPoster InvitationsOf(JiraInvitations comments) => options.Invite == InvitationWay.Comment ? comments : new JiraMails(calls, site, comments, fields);
    }

    public string Account { get; }

    public ITicketReader? Tickets { get; }

    public INativeAnswerReader? NativeAnswers { get; }

    public ISatisfactionWriter? Satisfaction { get; }

    public IInvitationPoster? Invitations { get; }

    public IFollowUpOpener? FollowUps { get; }

    public IProvisioner? Provisioner { get; }

    public IWebhookReader? Webhooks { get; }

    public IHelpdeskCheck? Check { get; }
}
