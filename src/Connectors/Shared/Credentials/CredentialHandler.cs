using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace CxKit.Connectors;

/// <summary>Puts the account's credential on every request; a refused access token is renewed once.</summary>
internal sealed class CredentialHandler(AccountConnection connection, TimeProvider time) : DelegatingHandler
{
    private readonly AccessTokens _tokens = new(connection, time);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var auth = connection.Auth;
        if (auth.Kind != AuthKind.OAuthClientCredentials)
        {
            request.Headers.Authorization = auth.Kind == AuthKind.Basic
                ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{auth.User}:{auth.Password}")))
                : Bearer(auth.Token!);
            return await base.SendAsync(request, cancellationToken);
        }

        var token = await _tokens.GetAsync(null, base.SendAsync, cancellationToken);
        request.Headers.Authorization = Bearer(token);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized) return response;

        response.Dispose();
        request.Headers.Authorization = Bearer(await _tokens.GetAsync(token, base.SendAsync, cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _tokens.Dispose();
        base.Dispose(disposing);
    }

    private static AuthenticationHeaderValue Bearer(string token) => new("Bearer", token);
}
