namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>How urgent an issue is, 1 the most.</summary>
internal sealed record Priority(string Id, string Name)
{
    public static readonly Priority[] All = [new("1", "Highest"), new("2", "High"), new("3", "Medium"), new("4", "Low"), new("5", "Lowest")];

    public static Priority Of(string id) => All.First(priority => priority.Id == id);
}
