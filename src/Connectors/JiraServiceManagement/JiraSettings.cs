using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Reads the settings of an account with all that is wrong with them.</summary>
internal static partial class JiraSettings
{
    private const string Fields = "$.fields.";

    public static (JiraOptions Options, IReadOnlyList<string> Faults) Read(IConfiguration configuration, string account)
    {
        var (options, faults) = new AccountSettings(configuration, account).Read<JiraOptions>(FaultsOf);
        BeginAtTheFields(options.Map);
        return (options, faults);
    }

    private static IEnumerable<string> FaultsOf(JiraOptions options, string path)
    {
        foreach (var fault in AddressFaults(options, path)) yield return fault;
        foreach (var fault in options.Auth.FaultsAt($"{path}:Auth")) yield return fault;

        if (options.Projects.Count == 0) yield return $"{path}:Projects is missing: the keys of the projects, such as [ \"ITH\" ].";
        foreach (var key in options.Projects.Where(p => !ProjectKey().IsMatch(p)))
            yield return $"{path}:Projects holds \"{key}\", which is not the key of a project, such as ITH.";

        if (options.PageSize is < 1 or > 1_000) yield return $"{path}:PageSize must be from 1 to 1000.";
        if (options.BatchSize is < 1 or > 1_000) yield return $"{path}:BatchSize must be from 1 to 1000.";
        foreach (var fault in options.Map.FaultsAt($"{path}:Map")) yield return fault;
        foreach (var fault in options.WriteBack.FaultsAt($"{path}:WriteBack")) yield return fault;
        foreach (var fault in options.Webhooks.FaultsAt($"{path}:Webhooks")) yield return fault;
    }

    private static IEnumerable<string> AddressFaults(JiraOptions options, string path)
    {
        if (options.CloudId is { } cloudId && !Guid.TryParse(cloudId, out _))
            yield return $"{path}:CloudId must be the id that the site's address followed by /_edge/tenant_info tells.";
        if (options.BaseAddress is null && options.CloudId is null)
            yield return $"{path}:BaseAddress is missing: the site's address, such as https://example.atlassian.net.";
        if (options.BaseAddress is { } address)
        {
            if (WebAddress.FaultAt($"{path}:BaseAddress", address) is { } fault) yield return fault;
            else if (options.CloudId is { } id && !JiraAddress.IsSite(address) && !address.AbsolutePath.Contains(id, StringComparison.OrdinalIgnoreCase))
                yield return $"{path}:BaseAddress is that of another place than the site of {path}:CloudId.";
            else if (options.Auth.Kind == AuthKind.OAuthClientCredentials && options.CloudId is null && JiraAddress.IsSite(address))
                yield return $"{path}:CloudId is missing: with OAuth, Jira Cloud is reached by it. {address.AbsoluteUri.TrimEnd('/')}/_edge/tenant_info tells it.";
            else if (options.Auth is { Kind: AuthKind.OAuthClientCredentials, TokenAddress: null } && JiraAddress.DeploymentOf(options) is null)
                yield return $"{path}:Deployment is missing: with OAuth it must say where the Jira runs, Cloud or DataCenter.";
        }
    }

    // An integrator reads paths off a whole issue; the record that they lead into is its fields.
    private static void BeginAtTheFields(FieldPaths map)
    {
        foreach (var property in typeof(FieldPaths).GetProperties().Where(p => p.CanWrite))
        {
            if (property.GetValue(map) is string path && path.StartsWith(Fields, StringComparison.Ordinal))
                property.SetValue(map, $"$.{path[Fields.Length..]}");
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$")]
    private static partial Regex ProjectKey();
}
