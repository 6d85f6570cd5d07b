using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace CxKit.Connectors;

/// <summary>Registers what connectors share.</summary>
public static class AccountChannelsServiceCollectionExtensions
{
    /// <summary>Registers <see cref="AccountChannels"/>; the host registers a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddAccountChannels(this IServiceCollection services)
    {
        services.AddHttpClient();
        services.TryAddSingleton<AccountConnections>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<HttpClientFactoryOptions>, AccountClients>());
        services.TryAddSingleton(provider => new AccountChannels(
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<AccountConnections>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
