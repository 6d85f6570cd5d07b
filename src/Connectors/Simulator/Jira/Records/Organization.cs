namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>An organisation of customers.</summary>
internal sealed record Organization(int Id, string Name);
