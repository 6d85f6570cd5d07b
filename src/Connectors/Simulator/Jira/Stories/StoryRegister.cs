using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Stories;

/// <summary>Enters people and stories into the site: each team is a project with its portal, each category a request type.</summary>
internal sealed class StoryRegister(JiraSite site) : IStoryRegister
{
    private static readonly DateTimeOffset _end = Rhythm.End;
    private static readonly string[] _asked = ["Password", "File share", "Room booking"];

    private readonly Plans _plans = new(site);
    private readonly Origin _origins = new(site);
    private int _customers;

    public void Enter(Person person)
    {
        // Some customers only know the portal, some keep their address to themselves.
        var isCustomer = person.Organisation.Length > 0;
        site.Accounts.Add(new(person.UserName, person.Name, isCustomer && _customers % 3 == 0 ? AccountKind.Customer : AccountKind.Atlassian)
        {
            Email = person.Email,
            HidesEmail = isCustomer && _customers % 5 == 1,
            Language = person.Language,
            Organization = site.Mention(person.Organisation),
        });
        _customers += isCustomer ? 1 : 0;
    }

    public void Enter(Story story, int number)
    {
        var project = site.Mention(story.Team.Name, story.Team.Schedule);
        _plans.Begin(project, story);
        var issue = site.Add(number, project, project.NextKey());
        Describe(issue, story);
        Settle(issue, story);
        foreach (var message in story.Messages.Where(message => message.At <= _end).OrderBy(message => message.At))
        {
            issue.Comments.Add(new(site.TakeId("comment"), site.Accounts[message.By], message.At, message.IsPublic, message.Text));
        }

        foreach (var (at, author, items) in Course.Of(site, story).Where(step => step.At <= _end))
        {
            issue.Histories.Add(new(site.TakeId("history"), author, at, items));
        }

        issue.Touch(new[] { issue.Created, issue.Comments.Count > 0 ? issue.Comments[^1].At : default, issue.Histories.Count > 0 ? issue.Histories[^1].At : default }.Max());
        _origins.Trace(issue, story);
    }

    private void Describe(Issue issue, Story story)
    {
        var category = story.Trouble.Category;
        var agent = site.Accounts[story.Agent.UserName];
        issue.RequestType = issue.Project.Mention(category, _asked.Contains(category) ? IssueType.ServiceRequest : IssueType.Incident);
        issue.Type = issue.RequestType.IssueType;
        issue.Summary = issue.Description = story.Title;
        issue.Created = story.OpenedAt;
        issue.Reporter = site.Accounts[story.Caller.UserName];
        issue.Creator = story.Channel == "phone" ? agent : issue.Reporter;
        issue.Channel = story.Channel switch
        {
            "phone" => "jira",
            "self-service" => "portal",
            var channel => channel,
        };
        issue.Priority = Priority.Of(story.Priority);
        issue.Component = story.Trouble.Service;
        issue.Project.Component(issue.Component);
        issue.Response = new(story.ResponseTarget, story.After(story.ResponseTarget));
        issue.Solution = new(story.ResolutionTarget, story.After(story.ResolutionTarget));
        issue.Values[Fields.Team] = site.Fields.Mention(Fields.Team, story.Team.Name);
    }

    private void Settle(Issue issue, Story story)
    {
        if (story.AssignedAt <= _end)
        {
            issue.Status = Workflow.InProgress;
            issue.RespondedAt = story.AssignedAt;
            issue.Assignee = Course.AssigneeAt(site, story, _end);
        }

        if (story.ResolvedAt > _end)
        {
            return;
        }

        issue.Status = Course.ClosedAt(story) <= _end ? Workflow.Closed : Workflow.Resolved;
        issue.ResolvedAt = story.ResolvedAt;
        issue.Resolution = Course.ResolutionOf(story);
        issue.Rating = Ratings.Of(story, issue.Id);
    }
}
