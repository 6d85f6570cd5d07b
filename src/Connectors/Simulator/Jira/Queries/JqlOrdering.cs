using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Queries;

/// <summary>One part of the order of a list.</summary>
internal sealed record JqlOrdering(Comparison<Issue> Compare)
{
    public static JqlOrdering Of(string field, bool descending, JqlScope scope)
    {
        Comparison<Issue> ascending = field.ToLowerInvariant() switch
        {
            "updated" or "updateddate" => (one, other) => Nullable.Compare(scope.Index.Updated(one), scope.Index.Updated(other)),
            "created" or "createddate" => (one, other) => one.Created.CompareTo(other.Created),
            "resolved" or "resolutiondate" => (one, other) => Nullable.Compare(one.ResolvedAt, other.ResolvedAt),
            "key" or "issuekey" => ByKey,
            "id" or "issue" => ById,
            "priority" => (one, other) => string.CompareOrdinal(other.Priority.Id, one.Priority.Id),
            _ when JqlConditions.CustomField(field, scope) is { Id: Fields.SatisfactionDate } => (one, other) => Nullable.Compare(one.Rating?.At, other.Rating?.At),
            _ => throw new JqlException($"Field '{field}' does not exist or you do not have permission to view it."),
        };
        return new(descending ? (one, other) => ascending(other, one) : ascending);
    }

    public static int ById(Issue one, Issue other) => one.Id.CompareTo(other.Id);

    /// <summary>By project, then by number: WORK-9 comes before WORK-10.</summary>
    private static int ByKey(Issue one, Issue other)
    {
        var byProject = string.CompareOrdinal(one.Project.Key, other.Project.Key);
        return byProject != 0 ? byProject
            : one.Key.Length != other.Key.Length ? one.Key.Length - other.Key.Length
            : string.CompareOrdinal(one.Key, other.Key);
    }
}
