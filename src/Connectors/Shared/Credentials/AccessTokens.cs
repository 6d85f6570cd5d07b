using System.Net;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors;

/// <summary>The access token of one account: asked for by one call at a time, shared by all, renewed before it ends or when it is refused.</summary>
internal sealed class AccessTokens(AccountConnection connection, TimeProvider time) : IDisposable
{
    /// <summary>What a token without a stated life is trusted for.</summary>
    private static readonly TimeSpan _unstatedLife = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private AccessToken? _token;

    /// <summary>A usable token other than <paramref name="refused"/>.</summary>
    public async ValueTask<string> GetAsync(
        string? refused, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        if (Usable(refused) is { } present) return present;
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (Usable(refused) is { } fetchedMeanwhile) return fetchedMeanwhile;
            _token = await AskAsync(send, cancellationToken);
            return _token.Value;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private string? Usable(string? refused) =>
        _token is { } token && token.Value != refused && time.GetUtcNow() < token.RenewAt ? token.Value : null;

    private async Task<AccessToken> AskAsync(
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, connection.TokenAddress)
        {
            Content = connection.TokenRequest(
            [
                new("grant_type", "client_credentials"),
                new("client_id", connection.Auth.ClientId),
                new("client_secret", connection.Auth.ClientSecret),
                .. connection.Auth.Scope is { Length: > 0 } scope ? [new KeyValuePair<string, string?>("scope", scope)] : Array.Empty<KeyValuePair<string, string?>>(),
            ]),
        };
        using var response = await send(request, cancellationToken);
        if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            throw new HelpdeskException(
                $"{connection.Account}: {connection.TokenAddress.WithoutQuery()} gave no access token ({(int)response.StatusCode}). "
                + $"Look at {connection.AuthPath}:ClientId and ClientSecret, and whether the client is active and may use the grant client_credentials.",
                isTransient: false);
        }
        if (AnswerFault.Of(connection, response, [], time.GetUtcNow()) is { } fault)
        {
            // Without a token no call of the account gets through, whichever asked for it.
            fault.ConcernsAccount = true;
            throw fault;
        }
        return await ReadAsync(response, cancellationToken);
    }

    private async Task<AccessToken> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        string? value = null;
        var life = _unstatedLife;
        using var json = await JsonAnswer.OpenAsync(response, null, cancellationToken);
        while (await json.ReadAsync(cancellationToken))
        {
            if (json is not { TokenType: JsonToken.PropertyName, Depth: 1 }) continue;
            switch (json.Value)
            {
                case "access_token": value = await json.ReadAsStringAsync(cancellationToken); break;
                case "expires_in": life = TimeSpan.FromSeconds(await json.ReadAsDoubleAsync(cancellationToken) ?? life.TotalSeconds); break;
                default: break;
            }
        }
        return value is null
            ? throw new HelpdeskException($"{connection.Account}: {connection.TokenAddress.WithoutQuery()} answered without an access token.", isTransient: false)
            : AccessToken.LivingFor(life, value, time.GetUtcNow());
    }
}
