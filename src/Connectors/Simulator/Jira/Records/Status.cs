namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>A status of the workflow.</summary>
internal sealed record Status(string Id, string Name, StatusCategory Category);

/// <summary>What a status means on every board.</summary>
internal sealed record StatusCategory(int Id, string Key, string Name, string Color)
{
    public static readonly StatusCategory New = new(2, "new", "To Do", "blue-gray");
    public static readonly StatusCategory Indeterminate = new(4, "indeterminate", "In Progress", "yellow");
    public static readonly StatusCategory Done = new(3, "done", "Done", "green");
}

/// <summary>How an issue was resolved.</summary>
internal sealed record Resolution(string Id, string Name);
