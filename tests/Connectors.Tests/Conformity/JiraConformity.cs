using CxKit.Connectors.Tests.Contract;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>The cloud's; the documents know no data center.</summary>
public sealed class JiraConformity : HelpdeskConformity
{
    protected override Vendor Vendor => JiraContract.Jira;

    internal override Contract Contract => Contract.Jira;
}
