namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>What a customer picks on the portal.</summary>
internal sealed record RequestType(int Id, string Name, IssueType IssueType, string ServiceDeskId);
