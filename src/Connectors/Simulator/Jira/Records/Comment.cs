namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>What somebody said on an issue, to the customer too or among agents.</summary>
internal sealed record Comment(int Id, Account Author, DateTimeOffset At, bool IsPublic, string Body);
