namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>A customer's answer to the helpdesk's own satisfaction question, one to five stars.</summary>
internal sealed record CustomerRating(int Stars, DateTimeOffset At, string Comment);
