namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>The kinds of issues of the site.</summary>
internal sealed record IssueType(int Id, string Name, string Description, int Level = 0)
{
    public static readonly IssueType Incident = new(10101, "Incident", "Something is broken or interrupted.");
    public static readonly IssueType ServiceRequest = new(10102, "Service Request", "Something is asked for.");
    public static readonly IssueType Problem = new(10103, "Problem", "The cause behind incidents.");
    public static readonly IssueType Change = new(10104, "Change", "A planned change of a service.");
    public static readonly IssueType Task = new(10105, "Task", "A piece of work.");
    public static readonly IssueType Project = new(10106, "Project", "Work of many tasks.", Level: 1);

    public static readonly IssueType[] All = [Incident, ServiceRequest, Problem, Change, Task, Project];

    /// <summary>Customers raise these; the others are the desk's own.</summary>
    public bool IsRequest => this == Incident || this == ServiceRequest;

    public static IssueType Of(string id) => All.First(type => $"{type.Id}" == id);
}
