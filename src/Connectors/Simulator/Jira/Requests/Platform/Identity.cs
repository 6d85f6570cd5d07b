using CxKit.Connectors.Simulator.Jira.Requests.Views;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>Who the caller is, what the site is, and what the caller may do there.</summary>
internal static class Identity
{
    private static readonly int[] _cloudVersion = [1001, 0, 0];
    private static readonly int[] _dataCenterVersion = [10, 3, 5];
    private static readonly string[] _scopes = ["read:jira-work", "write:jira-work"];
    private static readonly string[] _adminOnly = ["ADMINISTER", "ADMINISTER_PROJECTS", "BULK_CHANGE"];

    public static Reply Myself(JiraCall call)
    {
        var shown = UserView.Of(call, call.Caller);
        shown["locale"] = "en_US";
        shown["expand"] = "groups,applicationRoles";
        return Reply.Of(200, shown);
    }

    public static Reply User(JiraCall call)
    {
        var asked = call.Request[call.IsCloud ? "accountId" : "username"] ?? call.Request["key"] ?? "";
        return (call.IsCloud ? call.Site.Accounts.Find(asked) : call.Site.Accounts.Named(asked)) is { } account
            ? Reply.Of(200, UserView.Of(call, account))
            : Failures.Platform(404, "Specified user does not exist or you do not have required permissions");
    }

    public static Reply ServerInfo(JiraCall call) => Reply.Of(200, new
    {
        baseUrl = call.Desk.Address,
        version = call.IsCloud ? "1001.0.0-SNAPSHOT" : "10.3.5",
        versionNumbers = call.IsCloud ? _cloudVersion : _dataCenterVersion,
        deploymentType = call.IsCloud ? "Cloud" : "Data Center",
        buildNumber = 100287,
        buildDate = "2026-05-04T00:00:00.000+0000",
        serverTime = call.Stamp(call.Now),
        scmInfo = "0f2c1d",
        serverTitle = "Jira",
    });

    public static Reply Tenant(JiraCall call) => Reply.Of(200, new { cloudId = JiraAddress.CloudId });

    public static Reply Resources(JiraCall call) => Reply.Of(200, new[]
    {
        new { id = JiraAddress.CloudId, url = call.Desk.Address, name = "cxkit", scopes = _scopes, avatarUrl = "" },
    });

    public static Reply Permissions(JiraCall call)
    {
        if (call.Request["permissions"] is not { Length: > 0 } asked)
        {
            return Failures.Platform(400, "The 'permissions' query parameter is required.");
        }

        var permissions = asked.Split(',').ToDictionary(key => key, key => new
        {
            id = "0",
            key,
            name = key,
            type = _adminOnly.Contains(key) ? "GLOBAL" : "PROJECT",
            description = "",
            havePermission = call.Caller.IsAdmin || !_adminOnly.Contains(key),
        });
        return Reply.Of(200, new { permissions });
    }
}
