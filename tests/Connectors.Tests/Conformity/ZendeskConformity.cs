using CxKit.Connectors.Simulator;
using CxKit.Connectors.Tests.Contract;

namespace CxKit.Connectors.Tests.Conformity;

public sealed class ZendeskConformity : HelpdeskConformity
{
    protected override Vendor Vendor => new()
    {
        Helpdesk = SimulatedHelpdesk.Zendesk,
        Connector = "Zendesk",
        Fields = ["CX score", "CX label", "CX comment", "CX flag", "CX invited"],
        SmallPages = [("PageSize", "40")],
        UnknownId = "999999999",
        HeavyPage = 400,
        Webhook = (_, _, _) => throw new NotSupportedException("Webhooks come in, they are no exchange."),
    };

    internal override Contract Contract => Contract.Zendesk;
}
