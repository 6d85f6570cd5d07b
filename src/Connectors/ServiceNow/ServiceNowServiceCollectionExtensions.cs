using CxKit.Connectors;
using CxKit.Connectors.ServiceNow;
using CxKit.Core.Helpdesks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CxKit;

/// <summary>Registers the ServiceNow connector.</summary>
public static class ServiceNowServiceCollectionExtensions
{
    /// <summary>
    /// Lets accounts be opened at ServiceNow: those with <c>"Connector": "ServiceNow"</c> below <c>CxKit:Accounts</c>. The host
    /// registers its configuration and a <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddServiceNow(this IServiceCollection services)
    {
        services.AddAccountChannels();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHelpdeskConnector, ServiceNowConnector>());
        return services;
    }
}
