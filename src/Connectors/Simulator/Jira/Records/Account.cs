using System.Security.Cryptography;
using System.Text;

namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>Somebody known to the site: by account id in the cloud, by name and key in a data center.</summary>
internal sealed record Account(string Name, string DisplayName, AccountKind Kind)
{
    /// <summary>The account id; a customer without an Atlassian account has one that begins with <c>qm:</c>.</summary>
    public string Id { get; } = IdOf(Name, Kind);

    /// <summary>The address; whether others may see it is the account's own choice.</summary>
    public string? Email { get; init; }

    public bool HidesEmail { get; init; }

    public string Language { get; init; } = "en";

    public Organization? Organization { get; init; }

    /// <summary>Administers the site; the others may not provision, nor watch by webhooks.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>The key that a data center keeps where the name may change.</summary>
    public string Key => $"JIRAUSER{Convert.ToInt32(Id[^6..], 16)}";

    private static string IdOf(string name, AccountKind kind)
    {
#pragma warning disable CA5351 // An id, not a secret.
        var hash = MD5.HashData(Encoding.UTF8.GetBytes($"account {name}"));
#pragma warning restore CA5351
        return kind switch
        {
            AccountKind.Customer => $"qm:1f5ad6d3-0c19-4d0c-8c61-0d4f3a3c1b52:{new Guid(hash)}",
            AccountKind.App => $"557058:{new Guid(hash)}",
            _ => Convert.ToHexStringLower(hash)[..24],
        };
    }
}
