using CxKit.Core.Tickets;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Somebody as Jira tells: by account id at Cloud, by key and login name at Data Center.</summary>
internal sealed record JiraUser(string Id)
{
    public string? Name { get; init; }

    public string? LoginName { get; init; }

    public string? Email { get; init; }

    /// <summary>Whether it is a customer without an account of its own at Atlassian, who can only be on the customers' side.</summary>
    public bool IsCustomer { get; init; }

    public bool IsApp { get; init; }

    /// <summary>The time zone of the profile.</summary>
    public string? TimeZone { get; init; }

    public Person ToPerson() => new(Id, Name) { LoginName = LoginName };

    /// <summary>Reads the next value; <see langword="null"/> if there is nobody.</summary>
    public static async Task<JiraUser?> ReadAsync(JsonReader json, CancellationToken cancellationToken)
    {
        if (!await json.EnterAsync(JsonToken.StartObject, cancellationToken)) return null;
        string? account = null, key = null, login = null, shown = null, email = null, kind = null, zone = null;
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            switch (name)
            {
                case "accountId": account = await json.TextAsync(cancellationToken); break;
                case "key": key = await json.TextAsync(cancellationToken); break;
                case "name": login = await json.TextAsync(cancellationToken); break;
                case "displayName": shown = await json.TextAsync(cancellationToken); break;
                case "emailAddress": email = await json.TextAsync(cancellationToken); break;
                case "accountType": kind = await json.TextAsync(cancellationToken); break;
                case "timeZone": zone = await json.TextAsync(cancellationToken); break;
                default: await json.SkipAsync(cancellationToken); break;
            }
        }
        return (account ?? key ?? login) is not { } id ? null : new JiraUser(id)
        {
            Name = shown,
            LoginName = account is null ? login : null,
            Email = email,
            IsCustomer = kind == "customer" || id.StartsWith("qm:", StringComparison.Ordinal),
            IsApp = kind == "app",
            TimeZone = zone,
        };
    }
}
