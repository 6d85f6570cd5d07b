using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.Jira;
using CxKit.Connectors.Simulator.ServiceNow;
using CxKit.Connectors.Simulator.ServiceNow.AuditLog;
using CxKit.Connectors.Simulator.Vendors;
using CxKit.Connectors.Simulator.Zendesk;

namespace CxKit.Connectors.Simulator.Desks;

/// <summary>A desk as its source tells it, before anybody wrote to it.</summary>
/// <remarks>Its identity is <c>seed:7</c>, <c>size:20000:7</c>, or <c>incidents:</c> and the hash of the file.</remarks>
internal sealed record Desk(string Identity, IVendorRecords Records, DateTimeOffset LastEventAt)
{
    public static Desk Load(SimulatorOptions options)
    {
        IVendorRecords records = options.Helpdesk switch
        {
            SimulatedHelpdesk.ServiceNow => new ServiceNowRecords(options.MissingColumns),
            SimulatedHelpdesk.Zendesk => new ZendeskRecords(options.MissingColumns, options.ClosesSolved),
            SimulatedHelpdesk.Jira or SimulatedHelpdesk.JiraDataCenter => new JiraRecords(options),
            _ => throw new ArgumentException($"The simulator does not speak {options.Helpdesk}.", nameof(options)),
        };
        return options.Desk switch
        {
            DeskSource.FromSeed seed => SeededDesk.Invent(seed.Seed, records),
            DeskSource.OfSize bulk => SeededDesk.InventBulk(bulk.Tickets, bulk.Seed, records),
            DeskSource.FromIncidents incidents when records is ServiceNowRecords serviceNow => AuditLogDesk.Load(incidents.Path, serviceNow),
            DeskSource.FromIncidents => throw new ArgumentException("An incident audit log is ServiceNow's: no other helpdesk can be loaded from it.", nameof(options)),
            _ => throw new ArgumentException("The source of the desk is unknown.", nameof(options)),
        };
    }
}
