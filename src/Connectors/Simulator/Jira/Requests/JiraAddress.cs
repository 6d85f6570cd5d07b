namespace CxKit.Connectors.Simulator.Jira.Requests;

/// <summary>Where a request goes: the resource without the ways to it, and those ways.</summary>
/// <param name="Gateway">The gateway's prefix, <c>/ex/jira/{cloudId}</c>, or nothing.</param>
/// <param name="Version">The version of the platform's API.</param>
/// <param name="Segments">The resource, beginning with <c>api</c>, <c>servicedeskapi</c>, or what else it is.</param>
internal sealed record JiraAddress(string Gateway, string Version, IReadOnlyList<string> Segments)
{
    /// <summary>The id under which the gateway knows the site.</summary>
    public const string CloudId = "8f2d9a64-7c1b-4f53-9d1e-5c0a2b7e4d10";

    public string? Cloud => Gateway.Length > 0 ? Gateway[(Gateway.LastIndexOf('/') + 1)..] : null;

    public static JiraAddress Read(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToList();
        var gateway = "";
        if (parts is ["ex", "jira", var cloud, ..])
        {
            gateway = $"/ex/jira/{cloud}";
            parts.RemoveRange(0, 3);
        }

        return parts switch
        {
            ["rest", "api", var version, .. var rest] => new(gateway, version, ["api", .. rest]),
            ["rest", .. var rest] => new(gateway, "", rest),
            _ => new(gateway, "", parts),
        };
    }
}
