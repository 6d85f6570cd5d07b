namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>What stands behind an account.</summary>
internal enum AccountKind
{
    /// <summary>A person, or a service account, with an Atlassian account.</summary>
    Atlassian,

    /// <summary>A program: an app of the marketplace, or the site's own automation.</summary>
    App,

    /// <summary>A customer who only knows the portal.</summary>
    Customer,
}
