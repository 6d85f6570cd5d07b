using System.Collections.Concurrent;

namespace CxKit.Connectors;

/// <summary>Opens the one channel of each account, see <see cref="AccountChannel"/>.</summary>
public sealed class AccountChannels : IDisposable
{
    private readonly IHttpClientFactory _clients;
    private readonly AccountConnections _connections;
    private readonly TimeProvider _time;
    private readonly ConcurrentBag<AccountChannel> _open = [];

    internal AccountChannels(IHttpClientFactory clients, AccountConnections connections, TimeProvider time) =>
        (_clients, _connections, _time) = (clients, connections, time);

    /// <summary>Opens the channel of an account.</summary>
    /// <exception cref="ArgumentException">The account's channel is open already.</exception>
    public AccountChannel Open(AccountConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (!_connections.TryAdd(connection.ClientName, connection))
            throw new ArgumentException($"The channel of {connection.Account} is open already.", nameof(connection));
        var channel = new AccountChannel(connection, _clients.CreateClient(connection.ClientName), _time);
        _open.Add(channel);
        return channel;
    }

    /// <summary>Closes all channels.</summary>
    public void Dispose()
    {
        foreach (var channel in _open) channel.Dispose();
    }
}

/// <summary>The connections of all accounts, by the name of their client.</summary>
internal sealed class AccountConnections : ConcurrentDictionary<string, AccountConnection>;
