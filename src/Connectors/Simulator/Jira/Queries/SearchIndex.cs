using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Queries;

/// <summary>What the search knows of the issues: all but the last moments, and the newest of those it is told to reconcile.</summary>
/// <param name="KnownUntil">Later updates have not reached the index.</param>
/// <param name="Reconciled">Ids that are looked up at their source.</param>
internal sealed record SearchIndex(DateTimeOffset KnownUntil, IReadOnlySet<int> Reconciled)
{
    /// <summary>The last update that the index knows; null where it does not know the issue.</summary>
    public DateTimeOffset? Updated(Issue issue) =>
        KnownUntil == DateTimeOffset.MaxValue || Reconciled.Contains(issue.Id) ? issue.Updated : issue.UpdatedAsOf(KnownUntil);
}
