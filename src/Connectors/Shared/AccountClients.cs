using System.Net;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace CxKit.Connectors;

/// <summary>Gives the client of every account, known only by the account's name, sockets and a credential of its own.</summary>
internal sealed class AccountClients(AccountConnections connections, TimeProvider time) : IConfigureNamedOptions<HttpClientFactoryOptions>
{
    public void Configure(HttpClientFactoryOptions options)
    {
        // The nameless client is nobody's account.
    }

    public void Configure(string? name, HttpClientFactoryOptions options)
    {
        if (name is null || !connections.TryGetValue(name, out var connection)) return;
        // Token and sockets live as long as the account; addresses are looked up again by the sockets' own age.
        options.HandlerLifetime = Timeout.InfiniteTimeSpan;
        options.HttpClientActions.Add(client =>
        {
            client.BaseAddress = new Uri(connection.BaseAddress.AbsoluteUri.TrimEnd('/'));
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
            client.DefaultRequestHeaders.UserAgent.ParseAdd("CxKit");
        });
        options.HttpMessageHandlerBuilderActions.Add(builder =>
        {
            builder.PrimaryHandler = new SocketsHttpHandler
            {
                AutomaticDecompression = DecompressionMethods.All,
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(15),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            };
            builder.AdditionalHandlers.Add(new CredentialHandler(connection, time));
        });
    }
}
