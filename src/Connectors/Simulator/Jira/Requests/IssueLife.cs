using CxKit.Connectors.Simulator.Desks;
using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Jira.Requests.Edits;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Vendors;

namespace CxKit.Connectors.Simulator.Jira.Requests;

/// <summary>What people at the desk do with an issue, not through the API.</summary>
internal sealed class IssueLife(JiraDesk desk)
{
    public void Happen(Issue issue, Happening what, List<RowWrite> writes)
    {
        var by = desk.Site.Accounts.Named(what.By ?? "") ?? issue.Assignee ?? desk.Site.Accounts[DeskUsers.System];
        var writer = new IssueWriter(desk.Site, Commit, desk.Now, by);
        switch (what.Event)
        {
            case HappeningKind.Comment:
                writer.Say(issue, what.Text, isPublic: true);
                break;
            case HappeningKind.Solve:
                writer.Move(issue, Workflow.Resolved, Workflow.Done);
                break;
            case HappeningKind.Close:
                writer.Move(issue, Workflow.Closed, null);
                break;
            case HappeningKind.Reopen:
                writer.Move(issue, Workflow.InProgress, null);
                break;
            case HappeningKind.Assign:
                var to = what.By is null ? Another(issue) : by;
                writer.Apply(issue, [new("assignee", to.Id, HistoryItem.Of(issue.Assignee, to))]);
                break;
            case HappeningKind.Delete or HappeningKind.Vanish:
                writer.Delete(issue);
                break;
            default:
                writer.Touch(issue);
                break;
        }

        void Commit(RowWrite write)
        {
            desk.Writes.Take(write);
            writes.Add(write);
        }
    }

    // Those who work at the desk belong to no organisation.
    private Account Another(Issue issue) => desk.Site.Accounts.All.First(account =>
        account is { Kind: AccountKind.Atlassian, Organization: null, IsAdmin: false } && account != issue.Assignee);
}
