using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Jira.Requests.Views;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.ServiceDesk;

/// <summary>The portals and what can be picked on them.</summary>
internal static class Portals
{
    public static Reply Info(JiraCall call) => Reply.Of(200, new
    {
        version = call.IsCloud ? "1001.0.0-SNAPSHOT" : "10.3.5",
        platformVersion = call.IsCloud ? "1001.0.0-SNAPSHOT" : "10.3.5",
        buildDate = Stamp.Quadruple(new DateTimeOffset(2026, 5, 4, 0, 0, 0, TimeSpan.Zero), call.Desk.Zone),
        buildChangeSet = "0f2c1d",
        isLicensedForUse = true,
        _links = new { self = $"{call.ServiceDesk}/info" },
    });

    public static Reply List(JiraCall call) => PageOf.ServiceDesk(call, call.Site.Projects, project => Show(call, project));

    public static Reply Get(JiraCall call) => Reply.Of(200, Show(call, Found(call)));

    public static Reply RequestTypes(JiraCall call) => PageOf.ServiceDesk(call, Found(call).RequestTypes, type => CatalogueView.Of(call, type));

    public static Reply OrganizationsOf(JiraCall call)
    {
        Found(call);
        return Organizations.List(call);
    }

    private static object Show(JiraCall call, Project project) => new
    {
        id = project.ServiceDeskId,
        projectId = $"{project.Id}",
        projectName = project.Name,
        projectKey = project.Key,
        _links = new { self = $"{call.ServiceDesk}/servicedesk/{project.ServiceDeskId}" },
    };

    private static Project Found(JiraCall call) =>
        call.Site.Projects.FirstOrDefault(project => project.ServiceDeskId == call.Parts[0] || project.Key == call.Parts[0])
        ?? throw new RefusedException(Failures.ServiceDesk(404, "The service desk does not exist."));
}
