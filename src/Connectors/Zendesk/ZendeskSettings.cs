using Microsoft.Extensions.Configuration;

namespace CxKit.Connectors.Zendesk;

/// <summary>Reads the settings of an account with all that is wrong with them.</summary>
internal static class ZendeskSettings
{
    public static (ZendeskOptions Options, IReadOnlyList<string> Faults) Read(IConfiguration configuration, string account) =>
        new AccountSettings(configuration, account).Read<ZendeskOptions>(FaultsOf);

    private static IEnumerable<string> FaultsOf(ZendeskOptions options, string path)
    {
        if (options.BaseAddress is null)
            yield return $"{path}:BaseAddress is missing: the account's address, such as https://example.zendesk.com.";
        else if (WebAddress.FaultAt($"{path}:BaseAddress", options.BaseAddress) is { } fault)
            yield return fault;

        foreach (var fault in options.Auth.FaultsAt($"{path}:Auth")) yield return fault;
        if (options.Auth is { Kind: AuthKind.Basic, User: { } user } && user.Contains('@', StringComparison.Ordinal) && !user.EndsWith("/token", StringComparison.Ordinal))
            yield return $"{path}:Auth:User must be the user's address followed by /token, and Password the API token: passwords themselves are no longer taken.";

        if (options.PageSize is < 1 or > 1_000) yield return $"{path}:PageSize must be from 1 to 1000.";
        if (options.BatchSize is < 1 or > 3_000) yield return $"{path}:BatchSize must be from 1 to 3000.";

        if (options.Invite == InvitationWay.Email)
            yield return $"{path}:Invite must be Comment: Zendesk has no call that mails a customer without one, and mails public comments by its own trigger.";

        foreach (var fault in options.WriteBack.FaultsAt($"{path}:WriteBack")) yield return fault;
        foreach (var fault in options.Map.FaultsAt($"{path}:Map")) yield return fault;
        foreach (var fault in options.Webhooks.FaultsAt($"{path}:Webhooks")) yield return fault;
    }
}
