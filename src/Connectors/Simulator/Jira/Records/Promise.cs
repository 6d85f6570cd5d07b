namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>What was promised for one issue: the goal in working time, and when that time is over.</summary>
internal sealed record Promise(TimeSpan Goal, DateTimeOffset DueAt);
