namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>The statuses that issues go through, and how they are resolved.</summary>
internal static class Workflow
{
    public static readonly Status Open = new("1", "Open", StatusCategory.New);
    public static readonly Status InProgress = new("3", "Work in progress", StatusCategory.Indeterminate);
    public static readonly Status Pending = new("10003", "Waiting for customer", StatusCategory.Indeterminate);
    public static readonly Status Resolved = new("5", "Resolved", StatusCategory.Done);
    public static readonly Status Closed = new("6", "Closed", StatusCategory.Done);
    public static readonly Status Canceled = new("10005", "Canceled", StatusCategory.Done);

    public static readonly Status[] Statuses = [Open, InProgress, Pending, Resolved, Closed, Canceled];

    public static readonly Resolution Done = new("10000", "Done");
    public static readonly Resolution NoAnswer = new("10003", "No answer from customer");

    public static readonly Resolution[] Resolutions = [Done, new("10001", "Won't Do"), new("10002", "Duplicate"), NoAnswer];

    public static Status Status(string id) => Statuses.First(status => status.Id == id);

    public static Resolution Resolution(string id) => Resolutions.First(resolution => resolution.Id == id);
}
