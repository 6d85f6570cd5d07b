using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Stories;

/// <summary>The planned work that every team has beside its requests: a project with its tasks, the first of them done.</summary>
internal sealed class Plans(JiraSite site)
{
    private static readonly string[] _tasks = ["Take stock", "Write to everybody", "Change over"];

    private readonly HashSet<Project> _begun = [];

    /// <summary>Begins the team's plan with its first story.</summary>
    public void Begin(Project project, Story story)
    {
        if (!_begun.Add(project))
        {
            return;
        }

        var agent = site.Accounts[story.Agent.UserName];
        var plan = DeskWork.Add(site, project, IssueType.Project, $"New tools for {project.Name}", agent, story.OpenedAt);
        for (var i = 0; i < _tasks.Length; i++)
        {
            var task = DeskWork.Add(site, project, IssueType.Task, _tasks[i], agent, story.OpenedAt.AddMinutes(i + 1));
            task.ParentId = plan.Id;
            task.DueDate = story.OpenedAt.AddDays(30 * (i + 1)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        var done = site.Find(plan.Id + 1)!;
        DeskWork.Finish(site, done, done.Created.AddMinutes(30));
    }
}
