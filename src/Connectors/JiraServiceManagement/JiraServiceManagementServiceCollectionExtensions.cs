using CxKit.Connectors;
using CxKit.Connectors.JiraServiceManagement;
using CxKit.Core.Helpdesks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CxKit;

/// <summary>Registers the Jira Service Management connector.</summary>
public static class JiraServiceManagementServiceCollectionExtensions
{
    /// <summary>
    /// Lets accounts be opened at Jira Service Management: those with <c>"Connector": "JiraServiceManagement"</c> below
    /// <c>CxKit:Accounts</c>. The host registers its configuration and a <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddJiraServiceManagement(this IServiceCollection services)
    {
        services.AddAccountChannels();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHelpdeskConnector, JiraConnector>());
        return services;
    }
}
