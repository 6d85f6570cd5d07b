using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Stories;

/// <summary>Issues that no customer raised.</summary>
internal static class DeskWork
{
    private const int FirstId = 9001;

    public static Issue Add(JiraSite site, Project project, IssueType type, string title, Account agent, DateTimeOffset at)
    {
        var id = FirstId;
        while (site.Find(id) is not null)
        {
            id++;
        }

        var issue = site.Add(id, project, project.NextKey());
        issue.Type = type;
        issue.Summary = issue.Description = title;
        issue.Created = at;
        issue.Reporter = issue.Creator = agent;
        issue.Assignee = agent;
        issue.Touch(at);
        return issue;
    }

    public static void Finish(JiraSite site, Issue issue, DateTimeOffset at)
    {
        issue.Histories.Add(new(
            site.TakeId("history"), issue.Creator, at, [HistoryItem.Of(null, Workflow.Done), HistoryItem.Of(issue.Status, Workflow.Closed)]));
        issue.Status = Workflow.Closed;
        issue.Resolution = Workflow.Done;
        issue.ResolvedAt = at;
        issue.Touch(at);
    }
}
