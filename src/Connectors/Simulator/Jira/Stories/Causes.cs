using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Stories;

/// <summary>The known problems and the changes behind some stories: issues of their own, tied to the requests they caused.</summary>
internal sealed class Causes(JiraSite site)
{
    private static readonly TimeSpan _work = TimeSpan.FromHours(4);

    private readonly Dictionary<string, Issue> _known = [];

    public void Trace(Issue issue, Story story)
    {
        if (story.Problem.Length > 0)
        {
            Tie(ProblemOf(issue, story), issue);
        }

        if (story.Change.Length > 0)
        {
            Tie(ChangeOf(issue, story), issue);
        }
    }

    private void Tie(Issue cause, Issue issue)
    {
        site.Add(new IssueLink(site.NextId("link"), LinkType.Causes, cause.Id, issue.Id));
        if (issue.Created > cause.Updated)
        {
            cause.Touch(issue.Created);
        }
    }

    private Issue ProblemOf(Issue issue, Story story)
    {
        if (!_known.TryGetValue(story.Problem, out var problem))
        {
            var title = Origins.Problems.First(known => known.Number == story.Problem).Title;
            problem = _known[story.Problem] = DeskWork.Add(site, issue.Project, IssueType.Problem, title, site.Accounts[story.Agent.UserName], issue.Created);
        }

        return problem;
    }

    private Issue ChangeOf(Issue issue, Story story)
    {
        if (!_known.TryGetValue(story.Change, out var change))
        {
            var (_, title, _, at) = Origins.Changes.First(known => known.Number == story.Change);
            change = _known[story.Change] = DeskWork.Add(site, issue.Project, IssueType.Change, title, site.Accounts[story.Agent.UserName], at.AddDays(-7));
            change.Values[Fields.PlannedStart] = Writes.Time(at);
            change.Values[Fields.PlannedEnd] = Writes.Time(at + _work);
            DeskWork.Finish(site, change, at + _work);
        }

        return change;
    }
}
