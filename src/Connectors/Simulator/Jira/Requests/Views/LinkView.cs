using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Requests.Views;

/// <summary>How ties between issues are shown, seen from one of them.</summary>
internal static class LinkView
{
    public static object Of(JiraCall call, Issue issue, IssueLink link)
    {
        var isSource = link.SourceId == issue.Id;
        return new Dictionary<string, object?>
        {
            ["id"] = $"{link.Id}",
            ["self"] = $"{call.PlatformOrOldest}/issueLink/{link.Id}",
            ["type"] = CatalogueView.Of(call, link.Type),
            [isSource ? "outwardIssue" : "inwardIssue"] = Brief(call, call.Site.Find(isSource ? link.TargetId : link.SourceId)),
        };
    }

    /// <summary>An issue in a few words.</summary>
    public static object? Brief(JiraCall call, Issue? issue) => issue is null ? null : new
    {
        id = $"{issue.Id}",
        key = issue.Key,
        self = $"{call.PlatformOrOldest}/issue/{issue.Id}",
        fields = new
        {
            summary = issue.Summary,
            status = CatalogueView.Of(call, issue.Status),
            priority = CatalogueView.Of(call, issue.Priority),
            issuetype = CatalogueView.Of(call, issue.Type),
        },
    };
}
