using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Zendesk;

/// <summary>The Zendesk of one account, put together from its abilities.</summary>
internal sealed class ZendeskHelpdesk : IHelpdesk
{
    /// <summary>The rows of a page of events, unless fewer are asked for.</summary>
    private const int RowsOfEvents = 1_000;

    public ZendeskHelpdesk(ZendeskOptions options, AccountChannel channel, TimeProvider time)
    {
        var api = Rest.For<IZendeskApi>(channel.Http);
        var ourselves = new Ourselves(channel, api, options.Auth);
        var export = new Export(channel);
        var shown = new ShownTickets(channel, api);
        var staff = new Staff(channel, api);
        var events = new EventReading(staff, ourselves, options.AutomationUsers);

        Account = channel.Account;
        var tickets = new TicketExport(export, shown, api, staff, new TicketMapping(channel.Account, options), new PageSize(channel.Account, options.PageSize));
        Tickets = new ZendeskTickets(
            tickets,
            new EventExport(export, api, events, new PageSize(channel.Account, RowsOfEvents)),
            new SlaExport(export, api, new PageSize(channel.Account, RowsOfEvents)),
            new TicketAudits(channel, api, events),
            options);

        var list = new FieldList(channel, api);
        var fields = new MappedFields(channel.Account, list, options.WriteBack, time);
        var updates = new TicketUpdates(channel, api, shown, time);
        if (options.WriteBack.HasSatisfaction) Satisfaction = new ZendeskSatisfaction(channel.Account, updates, fields, options);
        if (!string.IsNullOrEmpty(options.WriteBack.Invited)) Invitations = new ZendeskInvitations(channel.Account, updates, shown, fields);
        FollowUps = new ZendeskFollowUps(channel, api, shown);

        var native = new NativeLists(channel, api);
        if (options.NativeSurvey != NativeSurvey.None) NativeAnswers = new ZendeskNativeAnswers(native, options.NativeSurvey, time);
        Webhooks = new ZendeskWebhooks(options.Webhooks, $"CxKit:Accounts:{channel.Account}:Webhooks", ourselves);
        var setup = new FieldSetup(channel, api, list, options.WriteBack);
        Provisioner = new ZendeskProvisioner(setup, new FormSetup(channel, api, list, setup), new WebhookSetup(channel, api, options.Webhooks));
        Check = new ZendeskCheck(channel.Account, ourselves, tickets, fields, native, options, time);
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
