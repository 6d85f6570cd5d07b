using CxKit.Connectors.Tests.Contract;

namespace CxKit.Connectors.Tests.Conformity;

public sealed class ZendeskConformity : HelpdeskConformity
{
    protected override Vendor Vendor => ZendeskContract.Zendesk;

    internal override Contract Contract => Contract.Zendesk;
}
