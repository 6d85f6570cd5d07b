using CxKit.Core.Helpdesks;
using Microsoft.Extensions.DependencyInjection;

namespace CxKit.Connectors.Tests.Doubles;

internal static class Connector
{
    /// <summary>The connector that a host knows as ServiceNow.</summary>
    public static IHelpdeskConnector Of(IServiceProvider host) => host.GetServices<IHelpdeskConnector>().Single(c => c.Name == "ServiceNow");
}
