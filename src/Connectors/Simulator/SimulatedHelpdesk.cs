namespace CxKit.Connectors.Simulator;

/// <summary>The helpdesks whose wire protocol the simulator speaks.</summary>
public enum SimulatedHelpdesk
{
    /// <summary>ServiceNow: Table API and Batch API.</summary>
    ServiceNow,

    /// <summary>Zendesk Support.</summary>
    Zendesk,

    /// <summary>Jira Service Management in Atlassian's cloud.</summary>
    Jira,

    /// <summary>Jira Service Management Data Center, run by the customer.</summary>
    JiraDataCenter,
}
