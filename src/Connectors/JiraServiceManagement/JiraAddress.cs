namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Where an account's Jira is reached, and where tokens for it are asked for.</summary>
internal static class JiraAddress
{
    private const string Gateway = "https://api.atlassian.com/ex/jira/";
    private static readonly Uri _cloudTokens = new("https://auth.atlassian.com/oauth/token");

    /// <summary>The address that calls go to.</summary>
    public static Uri Of(JiraOptions options) =>
        options.CloudId is { } id && (options.BaseAddress is null || IsSite(options.BaseAddress)) ? new Uri(Gateway + id) : options.BaseAddress!;

    public static (Uri Address, Func<IEnumerable<KeyValuePair<string, string?>>, HttpContent> Form) TokensOf(JiraOptions options) =>
        DeploymentOf(options) == JiraDeployment.DataCenter
            ? (options.Auth.TokenAddress ?? new Uri($"{options.BaseAddress!.AbsoluteUri.TrimEnd('/')}/rest/oauth2/latest/token"), TokenRequests.Form)
            : (options.Auth.TokenAddress ?? CloudTokensOf(options), TokenRequests.Json);

    /// <summary>Where the Jira runs as far as the settings tell.</summary>
    public static JiraDeployment? DeploymentOf(JiraOptions options) =>
        options.Deployment ?? (options.CloudId is not null || IsAtlassian(options.BaseAddress!) ? JiraDeployment.Cloud : null);

    /// <summary>Whether this is the address of a site as people see it, where OAuth is not understood.</summary>
    public static bool IsSite(Uri address) => address.Host.EndsWith(".atlassian.net", StringComparison.OrdinalIgnoreCase);

    // What stands in for Atlassian gives the tokens too.
    private static Uri CloudTokensOf(JiraOptions options) =>
        options.BaseAddress is { } address && !IsAtlassian(address) ? new Uri(address, "/oauth/token") : _cloudTokens;

    private static bool IsAtlassian(Uri address) => IsSite(address) || address.Host.Equals("api.atlassian.com", StringComparison.OrdinalIgnoreCase);
}
