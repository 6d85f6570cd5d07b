using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>Answers <c>POST /oauth_token.do</c>.</summary>
    public Reply Issue(string method, byte[] form, string? authorization)
    {
        if (method != "POST")
        {
            return Failures.NoSuchMethod;
        }

        var fields = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(form));
        if (fields.GetValueOrDefault("grant_type") != "client_credentials")
        {
            return Refusal("unsupported_grant_type", "Only client_credentials is enabled on this instance");
        }

        var client = AuthenticationHeaderValue.TryParse(authorization, out var header) ? Basic(header) : null;
        client ??= (fields.GetValueOrDefault("client_id").ToString(), fields.GetValueOrDefault("client_secret").ToString());
        if (client != (options.Client.Id, options.Client.Secret))
        {
            return Refusal("server_error", "access_denied");
        }

        var token = RandomNumberGenerator.GetHexString(86, lowercase: true);
        _expiries[token] = wall.GetUtcNow().AddSeconds(LifeInSeconds);
        return Reply.Of(200, new { access_token = token, scope = "useraccount", token_type = "Bearer", expires_in = LifeInSeconds });
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
