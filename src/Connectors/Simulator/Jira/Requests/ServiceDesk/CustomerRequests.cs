using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Jira.Requests.Edits;
using CxKit.Connectors.Simulator.Jira.Requests.Views;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.ServiceDesk;

/// <summary>Requests, the issues that customers raised, one at a time.</summary>
internal static class CustomerRequests
{
    public static Reply Get(JiraCall call) => Reply.Of(200, Show(call, Found(call)));

    /// <summary>The caller's own requests, and nobody else's: no list to read a desk from.</summary>
    public static Reply List(JiraCall call) => PageOf.ServiceDesk(
        call, call.Site.Issues.Where(issue => issue.RequestType is not null && issue.Reporter == call.Caller).ToList(), issue => Show(call, issue));

    /// <summary>Raises a request, for somebody else where it is said.</summary>
    public static Reply Raise(JiraCall call)
    {
        var project = call.Site.Projects.FirstOrDefault(project => project.ServiceDeskId == call.Body.Text("serviceDeskId"));
        var type = project?.RequestTypes.FirstOrDefault(type => $"{type.Id}" == call.Body.Text("requestTypeId"));
        if (project is null || type is null)
        {
            return Failures.ServiceDesk(400, "The service desk or the request type does not exist.");
        }

        var fields = call.Body.At("requestFieldValues") ?? default;
        if (fields.Text("summary") is not { Length: > 0 } summary)
        {
            return Failures.ServiceDesk(400, "Your request could not be created. Please check the fields have been correctly filled in. summary: Please provide a valid value for field 'Summary'");
        }

        var onBehalfOf = call.Body.Text("raiseOnBehalfOf");
        var reporter = onBehalfOf is null ? call.Caller : call.Site.Accounts.Meant(onBehalfOf);
        if (reporter is null)
        {
            return Failures.ServiceDesk(400, "The customer on whose behalf the request is raised does not exist.");
        }

        var issue = IssueOpening.Open(call, project, type, reporter, summary, fields.Text("description") ?? "");
        return Reply.Of(201, Show(call, issue));
    }

    public static Reply Slas(JiraCall call)
    {
        var issue = Found(call);
        return PageOf.ServiceDesk(call, (object?[])[SlaView.FirstResponse(call, issue), SlaView.Resolution(call, issue)], sla => sla);
    }

    public static Reply Statuses(JiraCall call) => PageOf.ServiceDesk(call, [Found(call)], issue => RequestTypeView.Status(call, issue));

    public static Reply Participants(JiraCall call)
    {
        Found(call);
        return PageOf.ServiceDesk(call, Array.Empty<Account>(), account => UserView.OfServiceDesk(call, account));
    }

    /// <exception cref="RefusedException">There is no such request.</exception>
    public static Issue Found(JiraCall call) => call.Site.Find(call.Parts[0]) is { RequestType: not null } issue
        ? issue
        : throw new RefusedException(Failures.ServiceDesk(404, "The request you are trying to view does not exist, or you do not have permission to view it."));

    private static Dictionary<string, object?> Show(JiraCall call, Issue issue)
    {
        var expand = call.Request["expand"]?.Split(',') ?? [];
        var type = issue.RequestType!;
        var self = $"/rest/servicedeskapi/request/{issue.Id}";
        var shown = new Dictionary<string, object?>
        {
            ["_expands"] = new[] { "participant", "status", "sla", "requestType", "serviceDesk" },
            ["issueId"] = $"{issue.Id}",
            ["issueKey"] = issue.Key,
            ["requestTypeId"] = $"{type.Id}",
            ["serviceDeskId"] = type.ServiceDeskId,
            ["createdDate"] = Stamp.Quadruple(issue.Created, call.Desk.Zone),
            ["reporter"] = UserView.OfServiceDesk(call, issue.Reporter),
            ["requestFieldValues"] = new[]
            {
                new { fieldId = "summary", label = "Summary", value = issue.Summary },
                new { fieldId = "description", label = "Description", value = issue.Description },
            },
            ["currentStatus"] = RequestTypeView.Status(call, issue),
            ["_links"] = new
            {
                jiraRest = $"{call.Root}/rest/api/2/issue/{issue.Id}",
                web = $"{call.Root}/servicedesk/customer/portal/{type.ServiceDeskId}/{issue.Key}",
                self = $"{call.ServiceDesk}/request/{issue.Id}",
                agent = $"{call.Root}/browse/{issue.Key}",
            },
        };
        if (expand.Contains("requestType"))
        {
            shown["requestType"] = CatalogueView.Of(call, type);
        }

        if (expand.Contains("status"))
        {
            shown["status"] = PageOf.ServiceDeskPage(call, $"{self}/status", [issue], one => RequestTypeView.Status(call, one));
        }

        if (expand.Contains("participant"))
        {
            shown["participants"] = PageOf.ServiceDeskPage(call, $"{self}/participant", Array.Empty<object>(), one => one);
        }

        if (expand.Contains("sla"))
        {
            shown["sla"] = PageOf.ServiceDeskPage(call, $"{self}/sla", (object?[])[SlaView.FirstResponse(call, issue), SlaView.Resolution(call, issue)], sla => sla);
        }

        return shown;
    }
}
