using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CxKit.Connectors.Simulator.Loopback;
using Microsoft.AspNetCore.WebUtilities;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>Who is asking: users with an API token, and tokens issued to the OAuth client, which live in memory and die with the process.</summary>
internal sealed partial class Credentials(SimulatorOptions options, TimeProvider wall)
{
    public const string TokenPath = "/oauth/tokens";

    private const int LifeInSeconds = 1800;
    private const string ByToken = "/token";
    private const string Domain = "@example.com";

    private readonly Dictionary<string, (DateTimeOffset Expiry, string Scope)> _tokens = [];

    /// <summary>The user behind an Authorization header; null where there is none.</summary>
    public string? User(string? authorization)
    {
        if (!AuthenticationHeaderValue.TryParse(authorization, out var header) || header.Parameter is not { } parameter)
        {
            return null;
        }

        if (IsBearer(header))
        {
            return _tokens.TryGetValue(parameter, out var token) && wall.GetUtcNow() < token.Expiry ? options.Client.UserName : null;
        }

        // Passwords are no longer taken: the user is an address followed by /token, the password an API token.
        return Basic(header) is var (name, secret)
            && name.EndsWith(ByToken, StringComparison.Ordinal)
            && UserName(name[..^ByToken.Length]) is var user
            && options.Users.TryGetValue(user, out var expected) && secret == expected
            ? user
            : null;
    }

    public static bool IsBearer(string? authorization) => AuthenticationHeaderValue.TryParse(authorization, out var header) && IsBearer(header);

    /// <summary>Whether the token's scope lets its holder read or write; API tokens may do all.</summary>
    public bool Allows(string? authorization, bool toRead, string route)
    {
        if (!AuthenticationHeaderValue.TryParse(authorization, out var header) || !IsBearer(header))
        {
            return true;
        }

        var verb = toRead ? "read" : "write";
        var scopes = _tokens[header.Parameter!].Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var granular = toRead || !route.StartsWith("organization_fields", StringComparison.Ordinal);
        return scopes.Contains(verb) || (granular && scopes.Any(scope => Granular().IsMatch(scope) && scope.EndsWith($":{verb}", StringComparison.Ordinal)));
    }

    /// <summary>The user of a client that asks for a token and will get one; null where it will not.</summary>
    public string? Client(ApiRequest request) => Refused(request, out _) is null ? options.Client.UserName : null;

    /// <summary>Answers <c>POST /oauth/tokens</c>.</summary>
    public Reply Issue(ApiRequest request)
    {
        if (Refused(request, out var scope) is { } refusal)
        {
            return refusal;
        }

        var token = RandomNumberGenerator.GetHexString(64, lowercase: true);
        _tokens[token] = (wall.GetUtcNow().AddSeconds(LifeInSeconds), scope);
        return Reply.Of(200, new { access_token = token, token_type = "bearer", scope, expires_in = LifeInSeconds });
    }

    private Reply? Refused(ApiRequest request, out string scope)
    {
        var fields = Fields(request);
        scope = fields.GetValueOrDefault("scope") is { Length: > 0 } asked ? asked : "read write";
        if (request.Method != "POST")
        {
            return Errors.NoEndpoint;
        }

        if (fields.GetValueOrDefault("grant_type") != "client_credentials")
        {
            return Reply.Of(400, new { error = "unsupported_grant_type", error_description = "The authorization grant type is not supported by the authorization server." });
        }

        return (fields.GetValueOrDefault("client_id"), fields.GetValueOrDefault("client_secret")) == (options.Client.Id, options.Client.Secret)
            ? null
            : Reply.Of(401, new { error = "invalid_client", error_description = "Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method." });
    }

    private static Dictionary<string, string?> Fields(ApiRequest request)
    {
        try
        {
            return request.Headers.ContentType.ToString().Contains("json", StringComparison.OrdinalIgnoreCase)
                ? JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(request.Body)!.ToDictionary(field => field.Key, field => (string?)field.Value.ToString())
                : QueryHelpers.ParseQuery(Encoding.UTF8.GetString(request.Body)).ToDictionary(field => field.Key, field => (string?)field.Value.ToString());
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static bool IsBearer(AuthenticationHeaderValue header) => header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase);

    private static string UserName(string address) => address.EndsWith(Domain, StringComparison.Ordinal) ? address[..^Domain.Length] : address;

    private static (string Name, string Secret)? Basic(AuthenticationHeaderValue header)
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

    // A scope that is misspelt is given, and opens nothing.
    [GeneratedRegex("^(tickets|users|organizations|webhooks|triggers|automations|auditlogs|apps|hc|targets|macros|requests|satisfaction_ratings|any_channel):(read|write)$")]
    private static partial Regex Granular();
}
