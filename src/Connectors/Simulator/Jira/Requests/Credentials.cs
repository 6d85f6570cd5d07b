using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CxKit.Connectors.Simulator.Loopback;
using Microsoft.AspNetCore.WebUtilities;

namespace CxKit.Connectors.Simulator.Jira.Requests;

/// <summary>Who is asking: an address with an API token, a personal access token, or a token issued to the OAuth client, which dies with the process.</summary>
internal sealed class Credentials(SimulatorOptions options, TimeProvider wall)
{
    /// <summary>Where the cloud issues tokens; the body is JSON.</summary>
    public const string CloudTokens = "/oauth/token";

    /// <summary>Where a data center issues tokens; the body is a form.</summary>
    public const string DataCenterTokens = "/rest/oauth2/latest/token";

    private const int LifeInSeconds = 3600;

    private readonly Dictionary<string, DateTimeOffset> _expiries = [];

    public bool IssuesAt(string path) => path == (options.Helpdesk == SimulatedHelpdesk.Jira ? CloudTokens : DataCenterTokens);

    /// <summary>The user behind an Authorization header; null where there is none.</summary>
    public string? User(string? authorization)
    {
        if (!AuthenticationHeaderValue.TryParse(authorization, out var header) || header.Parameter is not { } parameter)
        {
            return null;
        }

        if (header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return _expiries.TryGetValue(parameter, out var expiry)
                ? wall.GetUtcNow() < expiry ? options.Client.UserName : null
                : options.Users.FirstOrDefault(user => user.Value == parameter).Key;
        }

        var bytes = new byte[parameter.Length];
        if (!header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) || !Convert.TryFromBase64String(parameter, bytes, out var length))
        {
            return null;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        var known = options.Users.Keys.FirstOrDefault(name => pair[0] == name || pair[0] == AddressOf(name));
        return known is not null && pair.Length == 2 && options.Users[known] == pair[1] ? known : null;
    }

    /// <summary>The address with which a user of the options signs in.</summary>
    public static string AddressOf(string name) => name.Contains('@', StringComparison.Ordinal) ? name : $"{name}@example.com";

    /// <summary>The user as whom the client of a token request acts; null where the client is unknown.</summary>
    public string? Client(ApiRequest request) =>
        Asked(request) == ("client_credentials", options.Client.Id, options.Client.Secret) ? options.Client.UserName : null;

    public Reply Issue(ApiRequest request)
    {
        var (grant, _, _) = Asked(request);
        if (request.Method != "POST" || grant != "client_credentials")
        {
            return Reply.Of(400, new { error = "unsupported_grant_type", error_description = $"Unsupported grant type: {grant}" });
        }

        if (Client(request) is null)
        {
            return Reply.Of(401, new { error = "access_denied", error_description = "Unauthorized" });
        }

        var token = RandomNumberGenerator.GetHexString(86, lowercase: true);
        _expiries[token] = wall.GetUtcNow().AddSeconds(LifeInSeconds);
        return Reply.Of(200, new
        {
            access_token = token,
            expires_in = LifeInSeconds,
            token_type = "Bearer",
            scope = "manage:jira-configuration manage:jira-webhook read:jira-user read:jira-work read:servicedesk-request write:jira-work write:servicedesk-request",
        });
    }

    private (string? Grant, string? Id, string? Secret) Asked(ApiRequest request)
    {
        if (options.Helpdesk == SimulatedHelpdesk.JiraDataCenter)
        {
            var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(request.Body));
            return (form.GetValueOrDefault("grant_type"), form.GetValueOrDefault("client_id"), form.GetValueOrDefault("client_secret"));
        }

        try
        {
            using var json = JsonDocument.Parse(request.Body);
            return (json.RootElement.Text("grant_type"), json.RootElement.Text("client_id"), json.RootElement.Text("client_secret"));
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
