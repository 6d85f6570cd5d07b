using CxKit.Connectors.Tests.Contract;

namespace CxKit.Connectors.Tests.Conformity;

public sealed class ServiceNowConformity : HelpdeskConformity
{
    protected override Vendor Vendor => ServiceNowContract.ServiceNow;

    internal override Contract Contract => Contract.ServiceNow;
}
