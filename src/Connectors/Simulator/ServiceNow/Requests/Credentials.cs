using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using CxKit.Connectors.Simulator.Loopback;
using Microsoft.AspNetCore.WebUtilities;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>Who is asking: Basic users, and tokens issued to the OAuth client, which live in memory and die with the process.</summary>
internal sealed class Credentials(SimulatorOptions options, TimeProvider wall)
{
    private const int LifeInSeconds = 1799;

    private readonly Dictionary<string, DateTimeOffset> _expiries = [];

    /// <summary>The user behind an Authorization header; null where there is none.</summary>
    public string? User(string? authorization)
    {
        if (!AuthenticationHeaderValue.TryParse(authorization, out var header) || header.Parameter is not { } parameter)
        {
            return null;
        }

        if (header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return _expiries.TryGetValue(parameter, out var expiry) && wall.GetUtcNow() < expiry ? options.Client.UserName : null;
        }

        return Basic(header) is var (name, password) && options.Users.TryGetValue(name, out var expected) && password == expected ? name : null;
    }

    /// <summary>The user of a client that asks for a token and will get one; null where it will not.</summary>
    public string? Client(ApiRequest request) => Refused(request) is null ? options.Client.UserName : null;

    /// <summary>Answers <c>POST /oauth_token.do</c>.</summary>
    public Reply Issue(ApiRequest request)
    {
        if (Refused(request) is { } refusal)
        {
            return refusal;
        }

        var token = RandomNumberGenerator.GetHexString(86, lowercase: true);
        _expiries[token] = wall.GetUtcNow().AddSeconds(LifeInSeconds);
        return Reply.Of(200, new { access_token = token, scope = "useraccount", token_type = "Bearer", expires_in = LifeInSeconds });
    }

    private Reply? Refused(ApiRequest request)
    {
        if (request.Method != "POST")
        {
            return Failures.NoSuchMethod;
        }

        var fields = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(request.Body));
        if (fields.GetValueOrDefault("grant_type") != "client_credentials")
        {
            return Refusal("unsupported_grant_type", "Only client_credentials is enabled on this instance");
        }

        var client = AuthenticationHeaderValue.TryParse(request.Authorization, out var header) ? Basic(header) : null;
        client ??= (fields.GetValueOrDefault("client_id").ToString(), fields.GetValueOrDefault("client_secret").ToString());
        return client == (options.Client.Id, options.Client.Secret) ? null : Refusal("server_error", "access_denied");
    }

    private static Reply Refusal(string error, string description) => Reply.Of(401, new { error_description = description, error });

    private static (string Name, string Password)? Basic(AuthenticationHeaderValue header)
    {
        var bytes = new byte[header.Parameter?.Length ?? 0];
        if (!header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
            || !Convert.TryFromBase64String(header.Parameter ?? "", bytes, out var length))
        {
            return null;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return pair.Length == 2 ? (pair[0], pair[1]) : null;
    }
}
