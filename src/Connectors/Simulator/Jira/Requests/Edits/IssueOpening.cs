using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Requests.Edits;

/// <summary>Opens new issues.</summary>
internal static class IssueOpening
{
    private const string UsualPriority = "3";

    /// <summary>Opens a request of a type; its service levels begin to run.</summary>
    public static Issue Open(JiraCall call, Project project, RequestType type, Account reporter, string summary, string description)
    {
        var (response, solution) = (ServiceLevels.Response(UsualPriority), ServiceLevels.Resolution(UsualPriority));
        return Open(call, project, type.IssueType, reporter, summary, description, new()
        {
            ["requestType"] = $"{type.Id}",
            ["channel"] = "api",
            ["responseDue"] = IssueColumns.Of(new Promise(response, project.Schedule.Add(call.Now, response))),
            ["solutionDue"] = IssueColumns.Of(new Promise(solution, project.Schedule.Add(call.Now, solution))),
        });
    }

    /// <summary>Opens an issue that no customer raised.</summary>
    public static Issue Open(
        JiraCall call, Project project, IssueType type, Account reporter, string summary, string description, Dictionary<string, string> more)
    {
        var id = call.Site.NextId("issue");
        call.Commit(new("issue", $"{id}", new Dictionary<string, string>(more)
        {
            ["project"] = project.Key,
            ["key"] = project.NextKey(),
            ["type"] = $"{type.Id}",
            ["summary"] = summary,
            ["description"] = description,
            ["status"] = Workflow.Open.Id,
            ["priority"] = UsualPriority,
            ["reporter"] = reporter.Id,
            ["creator"] = call.Caller.Id,
            ["created"] = Writes.Time(call.Now),
            ["updated"] = Writes.Time(call.Now),
        }));
        return call.Site.Find(id)!;
    }
}
