using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Stories;

/// <summary>Enters people and stories into the site: each team is a project with its portal, each category a request type.</summary>
internal sealed class StoryRegister(JiraSite site) : IStoryRegister
{
    private static readonly string[] _asked = ["Password", "File share", "Room booking"];

    private readonly Plans _plans = new(site);
    private readonly Causes _causes = new(site);
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
        foreach (var message in story.Messages.Where(message => message.At <= Rhythm.End).OrderBy(message => message.At))
        {
            issue.Comments.Add(new(site.TakeId("comment"), site.Accounts[message.By], message.At, message.IsPublic, message.Text));
        }

        new Course(site, issue).Run(story);
        if (Rating.Of(story, number) is { } rating && rating.At <= Rhythm.End)
        {
            issue.Rating = new(rating.Score, rating.At, rating.Comment);
        }

        var (said, done) = (issue.Comments.LastOrDefault()?.At ?? issue.Created, issue.Histories.LastOrDefault()?.At ?? issue.Created);
        issue.Touch(said > done ? said : done);
        _causes.Trace(issue, story);
    }

    private void Describe(Issue issue, Story story)
    {
        var category = story.Trouble.Category;
        issue.RequestType = issue.Project.Mention(category, _asked.Contains(category) ? IssueType.ServiceRequest : IssueType.Incident);
        issue.Type = issue.RequestType.IssueType;
        issue.Summary = issue.Description = story.Title;
        issue.Created = story.OpenedAt;
        issue.Reporter = site.Accounts[story.Caller.UserName];
        issue.Creator = story.Channel == "phone" ? site.Accounts[story.Agent.UserName] : issue.Reporter;
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
}
