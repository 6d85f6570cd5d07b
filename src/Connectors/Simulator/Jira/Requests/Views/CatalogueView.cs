using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Requests.Views;

/// <summary>How the things that issues refer to are shown.</summary>
internal static class CatalogueView
{
    public static object Of(JiraCall call, IssueType type) => new
    {
        self = $"{call.PlatformOrOldest}/issuetype/{type.Id}",
        id = $"{type.Id}",
        description = type.Description,
        iconUrl = $"{call.Root}/images/icons/issuetypes/{type.Id}.png",
        name = type.Name,
        subtask = false,
        avatarId = type.Id,
        hierarchyLevel = type.Level,
    };

    public static object Of(JiraCall call, Status status) => new
    {
        self = $"{call.PlatformOrOldest}/status/{status.Id}",
        description = "",
        iconUrl = $"{call.Root}/images/icons/status.png",
        name = status.Name,
        id = status.Id,
        statusCategory = new
        {
            self = $"{call.PlatformOrOldest}/statuscategory/{status.Category.Id}",
            id = status.Category.Id,
            key = status.Category.Key,
            colorName = status.Category.Color,
            name = status.Category.Name,
        },
    };

    public static object? Of(JiraCall call, Resolution? resolution) => resolution is null ? null : new
    {
        self = $"{call.PlatformOrOldest}/resolution/{resolution.Id}",
        id = resolution.Id,
        description = "",
        name = resolution.Name,
    };

    public static object Of(JiraCall call, Priority priority) => new
    {
        self = $"{call.PlatformOrOldest}/priority/{priority.Id}",
        iconUrl = $"{call.Root}/images/icons/priorities/{priority.Id}.svg",
        name = priority.Name,
        id = priority.Id,
    };

    public static object Of(JiraCall call, Project project) => new
    {
        self = $"{call.PlatformOrOldest}/project/{project.Id}",
        id = $"{project.Id}",
        key = project.Key,
        name = project.Name,
        projectTypeKey = "service_desk",
        simplified = false,
        avatarUrls = new Dictionary<string, string> { ["48x48"] = $"{call.Root}/secure/projectavatar?pid={project.Id}" },
    };

    public static object Of(JiraCall call, Organization organization) => new
    {
        id = $"{organization.Id}",
        name = organization.Name,
        _links = new { self = $"{call.ServiceDesk}/organization/{organization.Id}" },
    };

    public static object Of(JiraCall call, RequestType type) => new
    {
        _expands = new[] { "field" },
        id = $"{type.Id}",
        _links = new { self = $"{call.ServiceDesk}/servicedesk/{type.ServiceDeskId}/requesttype/{type.Id}" },
        name = type.Name,
        description = "",
        helpText = "",
        issueTypeId = $"{type.IssueType.Id}",
        serviceDeskId = type.ServiceDeskId,
        groupIds = Array.Empty<string>(),
    };

    public static object Of(JiraCall call, LinkType type) => new
    {
        id = type.Id,
        name = type.Name,
        inward = type.Inward,
        outward = type.Outward,
        self = $"{call.PlatformOrOldest}/issueLinkType/{type.Id}",
    };
}
