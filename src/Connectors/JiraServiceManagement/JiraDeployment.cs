namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Where a Jira runs, which decides how it is spoken to.</summary>
public enum JiraDeployment
{
    /// <summary>At Atlassian.</summary>
    Cloud,

    /// <summary>At the customer's: Data Center, or the older Server.</summary>
    DataCenter,
}
