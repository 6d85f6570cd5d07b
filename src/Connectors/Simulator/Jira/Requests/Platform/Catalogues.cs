using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Jira.Requests.Views;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>What issues refer to: projects, statuses, priorities, resolutions, kinds.</summary>
internal static class Catalogues
{
    public static Reply Projects(JiraCall call)
    {
        var keys = call.Request["keys"]?.Split(',');
        return PageOf.Platform(call, call.Site.Projects.Where(project => keys?.Contains(project.Key) != false).ToList(), project => CatalogueView.Of(call, project));
    }

    public static Reply AllProjects(JiraCall call) => Reply.Of(200, call.Site.Projects.Select(project => CatalogueView.Of(call, project)));

    public static Reply Project(JiraCall call) =>
        call.Site.Projects.FirstOrDefault(project => project.Key == call.Parts[0] || $"{project.Id}" == call.Parts[0]) is { } found
            ? Reply.Of(200, CatalogueView.Of(call, found))
            : Failures.Platform(404, $"No project could be found with key '{call.Parts[0]}'.");

    public static Reply Statuses(JiraCall call) => Reply.Of(200, Workflow.Statuses.Select(status => CatalogueView.Of(call, status)));

    public static Reply Priorities(JiraCall call) => Reply.Of(200, Priority.All.Select(priority => CatalogueView.Of(call, priority)));

    public static Reply Resolutions(JiraCall call) => Reply.Of(200, Workflow.Resolutions.Select(resolution => CatalogueView.Of(call, resolution)));

    public static Reply IssueTypes(JiraCall call) => Reply.Of(200, IssueType.All.Select(type => CatalogueView.Of(call, type)));
}
