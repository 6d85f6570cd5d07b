using CxKit.Connectors;
using CxKit.Connectors.Zendesk;
using CxKit.Core.Helpdesks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CxKit;

/// <summary>Registers the Zendesk connector.</summary>
public static class ZendeskServiceCollectionExtensions
{
    /// <summary>
    /// Lets accounts be opened at Zendesk: those with <c>"Connector": "Zendesk"</c> below <c>CxKit:Accounts</c>. The host registers its
    /// configuration and a <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddZendesk(this IServiceCollection services)
    {
        services.AddAccountChannels();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHelpdeskConnector, ZendeskConnector>());
        return services;
    }
}
