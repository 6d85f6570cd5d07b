using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>The ServiceNow instance of one account, put together from its abilities.</summary>
internal sealed class ServiceNowHelpdesk : IHelpdesk
{
    public ServiceNowHelpdesk(ServiceNowOptions options, AccountChannel channel, TimeProvider time)
    {
        var api = Rest.For<IServiceNowApi>(channel.Http);
        var tables = new Tables(channel, api);
        var batch = new Batch(channel, api);
        var tickets = new TicketTables(tables, options);
        var columns = new WriteBackColumns(tables, tickets, options.WriteBack);
        var ourselves = new Ourselves(tables, options.Auth);
        var states = new States(tables, tickets, options);
        var keyset = new Keyset(tables, options.PageSize);
        var histories = new Histories(tables, options);

        Account = channel.Account;
        Tickets = new ServiceNowTickets(tickets, new TicketStreams(tables, keyset, ourselves, states, histories, options), keyset);
        NativeAnswers = new ServiceNowNativeAnswers(keyset, new SurveyAnswers(options));
        Provisioner = new ServiceNowProvisioner(tables, tickets, columns, options);
        Webhooks = new ServiceNowWebhooks(
            new WebhookExaminer(ServiceNowWebhooks.Scheme, options.Webhooks, $"CxKit:Accounts:{Account}:Webhooks"), ourselves, options.WriteBack);
        Check = new ServiceNowCheck(new CheckedRights(tables, tickets, states, histories, options), new CheckedUser(tables, ourselves), new CheckedColumns(columns, options), Account, options, time);
        if (ServiceNowFollowUps.TableOf(tickets) is { } table)
            FollowUps = new ServiceNowFollowUps(tables, tickets, table);
        if (options.WriteBack.HasSatisfaction)
            Satisfaction = new ServiceNowSatisfaction(batch, tickets, columns, new WrittenValues(Account, options.WriteBack), options);
        if (!string.IsNullOrEmpty(options.WriteBack.Invited))
            Invitations = InvitationsOf(options, new ServiceNowInvitations(batch, tables, tickets, columns, options));

        IInvitationPoster InvitationsOf(ServiceNowOptions options, ServiceNowInvitations comments) =>
            options.Invite == InvitationWay.Comment ? comments : new ServiceNowMails(new Mails(channel, api), comments, batch, new Customers(tables, tickets), columns, options);
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
