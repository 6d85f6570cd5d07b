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
        var columns = new MappedColumns(tables, options.WriteBack);

        var ourselves = new Ourselves(tables, options.Auth);

        Account = channel.Account;
        Tickets = new ServiceNowTickets(tables, ourselves, options);
        Check = new ServiceNowCheck(tables, columns, ourselves, options, time);
        if (options.WriteBack.HasSatisfaction)
            Satisfaction = new ServiceNowSatisfaction(batch, columns, options);
        if (!string.IsNullOrEmpty(options.WriteBack.Invited))
            Invitations = new ServiceNowInvitations(batch, tables, columns, options);
    }

    public string Account { get; }

    public ITicketReader? Tickets { get; }

    public ISatisfactionWriter? Satisfaction { get; }

    public IInvitationPoster? Invitations { get; }

    public IHelpdeskCheck? Check { get; }
}
