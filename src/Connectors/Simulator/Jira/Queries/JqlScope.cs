using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Queries;

/// <summary>For whom and when a query is meant: literals are in the caller's time zone, and the index may lag behind.</summary>
internal sealed record JqlScope(JiraSite Site, Account Caller, TimeZoneInfo Zone, DateTimeOffset Now, SearchIndex Index)
{
    /// <summary>Set by a query whose meaning changes with the time.</summary>
    public bool DependsOnNow { get; set; }
}
