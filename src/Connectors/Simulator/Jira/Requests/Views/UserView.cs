using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Requests.Views;

/// <summary>How people are shown: in the cloud without a name to sign in with, and without an address where they keep it to themselves.</summary>
internal static class UserView
{
    private static readonly string[] _sizes = ["48x48", "24x24", "16x16", "32x32"];

    public static Dictionary<string, object?> Of(JiraCall call, Account account)
    {
        var shown = new Dictionary<string, object?>
        {
            ["self"] = call.IsCloud
                ? $"{call.PlatformOrOldest}/user?accountId={Uri.EscapeDataString(account.Id)}"
                : $"{call.PlatformOrOldest}/user?username={Uri.EscapeDataString(account.Name)}",
        };
        if (call.IsCloud)
        {
            shown["accountId"] = account.Id;
            shown["accountType"] = Kind(account);
        }
        else
        {
            shown["name"] = account.Name;
            shown["key"] = account.Key;
        }

        if (account.Email is { } email && !(call.IsCloud && account.HidesEmail))
        {
            shown["emailAddress"] = email;
        }

        shown["avatarUrls"] = Avatars(call);
        shown["displayName"] = account.DisplayName;
        shown["active"] = true;
        shown["timeZone"] = call.Desk.Zone.Id;
        return shown;
    }

    /// <summary>How the service desk shows the same people.</summary>
    public static object OfServiceDesk(JiraCall call, Account account)
    {
        var name = call.IsCloud ? account.Id : account.Name;
        var shown = new Dictionary<string, object?>();
        if (call.IsCloud)
        {
            shown["accountId"] = account.Id;
        }

        shown["name"] = name;
        shown["key"] = call.IsCloud ? account.Id : account.Key;
        if (account.Email is { } email && !(call.IsCloud && account.HidesEmail))
        {
            shown["emailAddress"] = email;
        }

        shown["displayName"] = account.DisplayName;
        shown["active"] = true;
        shown["timeZone"] = call.Desk.Zone.Id;
        var self = $"{call.Root}/rest/api/2/user?{(call.IsCloud ? "accountId" : "username")}={Uri.EscapeDataString(name)}";
        shown["_links"] = new { jiraRest = self, avatarUrls = Avatars(call), self };
        return shown;
    }

    private static string Kind(Account account) => account.Kind switch
    {
        AccountKind.Customer => "customer",
        AccountKind.App => "app",
        _ => "atlassian",
    };

    private static Dictionary<string, string> Avatars(JiraCall call) =>
        _sizes.ToDictionary(size => size, size => $"{call.Root}/secure/useravatar?size={size}");
}
