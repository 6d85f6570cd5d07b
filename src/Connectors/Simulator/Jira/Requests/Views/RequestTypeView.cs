using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Requests.Views;

/// <summary>How a request looks from the portal: what was picked, and how it stands.</summary>
internal static class RequestTypeView
{
    public static object? Of(JiraCall call, Issue issue) => issue.RequestType is not { } type ? null : new
    {
        _links = new
        {
            jiraRest = $"{call.Root}/rest/api/2/issue/{issue.Id}",
            web = $"{call.Root}/servicedesk/customer/portal/{type.ServiceDeskId}/{issue.Key}",
            self = $"{call.ServiceDesk}/request/{issue.Id}",
            agent = $"{call.Root}/browse/{issue.Key}",
        },
        requestType = CatalogueView.Of(call, type),
        currentStatus = Status(call, issue),
    };

    public static object Status(JiraCall call, Issue issue)
    {
        var changed = issue.Histories.FindLast(history => history.Items.Any(item => item.FieldId == "status"))?.At ?? issue.Created;
        return new
        {
            status = issue.Status.Name,
            statusCategory = issue.Status.Category.Key.ToUpperInvariant(),
            statusDate = Stamp.Quadruple(changed, call.Desk.Zone),
        };
    }
}
