using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Zendesk;

/// <summary>The Zendesk of one account, put together from its abilities.</summary>
internal sealed class ZendeskHelpdesk : IHelpdesk
{
    /// <summary>The rows of a page of events, unless fewer are asked for.</summary>
    private const int RowsOfEvents = 1_000;

    public ZendeskHelpdesk(ZendeskOptions options, AccountChannel channel, TimeProvider _)
    {
        var api = Rest.For<IZendeskApi>(channel.Http);
        var ourselves = new Ourselves(channel, api, options.Auth);
        var export = new Export(channel);
        var shown = new ShownTickets(channel, api);
        var staff = new Staff(channel, api);

        Account = channel.Account;
        Tickets = new ZendeskTickets(
            new TicketExport(export, shown, api, staff, new TicketMapping(channel.Account, options), new PageSize(channel.Account, options.PageSize)),
            new EventExport(export, api, staff, ourselves, options.AutomationUsers, new PageSize(channel.Account, RowsOfEvents)),
            new SlaExport(export, api, new PageSize(channel.Account, RowsOfEvents)),
            options);
    }

    public string Account { get; }

    public ITicketReader? Tickets { get; }
}
