using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Queries;

/// <summary>A query ready to run; one without a condition is unbounded.</summary>
internal sealed record JqlQuery(Predicate<Issue>? Condition, IReadOnlyList<JqlOrdering> Orderings)
{
    /// <summary>The issues that match and that the index knows, in the order asked for, else the newest first.</summary>
    public List<Issue> Run(IEnumerable<Issue> issues, SearchIndex index)
    {
        var matching = issues.Where(issue => index.Updated(issue) is not null && Condition?.Invoke(issue) != false).ToList();
        matching.Sort(Orderings.Count == 0 ? (one, other) => JqlOrdering.ById(other, one) : Compare);
        return matching;
    }

    private int Compare(Issue one, Issue other)
    {
        foreach (var ordering in Orderings)
        {
            if (ordering.Compare(one, other) is var order and not 0)
            {
                return order;
            }
        }

        return JqlOrdering.ById(one, other);
    }
}
