using System.Globalization;
using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Queries;

/// <summary>Turns a clause into a condition on issues, or refuses it.</summary>
internal static class JqlConditions
{
    public static Predicate<Issue> Compile(JqlClause clause, JqlScope scope) => clause.Field.ToLowerInvariant() switch
    {
        "updated" or "updateddate" => JqlComparisons.Date(clause, scope, scope.Index.Updated),
        "created" or "createddate" => JqlComparisons.Date(clause, scope, issue => issue.Created),
        "resolved" or "resolutiondate" => JqlComparisons.Date(clause, scope, issue => issue.ResolvedAt),
        "key" or "issuekey" or "id" or "issue" => Ids(clause, scope),
        "project" => JqlComparisons.Words(clause, scope.Site.Projects, project => [project.Key, project.Name, $"{project.Id}"], issue => issue.Project),
        "issuetype" or "type" => JqlComparisons.Words(clause, IssueType.All, type => [type.Name, $"{type.Id}"], issue => issue.Type),
        "status" => JqlComparisons.Words(clause, Workflow.Statuses, status => [status.Name, status.Id], issue => issue.Status),
        "statuscategory" => JqlComparisons.Words(
            clause, [StatusCategory.New, StatusCategory.Indeterminate, StatusCategory.Done], category => [category.Name, category.Key, $"{category.Id}"], issue => issue.Status.Category),
        "resolution" => Resolutions(clause),
        "priority" => JqlComparisons.Words(clause, Priority.All, priority => [priority.Name, priority.Id], issue => issue.Priority),
        "assignee" => JqlComparisons.Words(clause, People(scope), Names, issue => issue.Assignee),
        "reporter" => JqlComparisons.Words(clause, People(scope), Names, issue => issue.Reporter),
        "labels" => Labels(clause),
        "summary" => JqlComparisons.Text(clause, issue => issue.Summary),
        "parent" => Parents(clause, scope),
        _ => Custom(clause, scope),
    };

    /// <summary>A field of the customer's, by <c>cf[id]</c> or by its name.</summary>
    public static Field? CustomField(string name, JqlScope scope) => name.StartsWith("cf[", StringComparison.OrdinalIgnoreCase) && name.EndsWith(']')
        ? scope.Site.Fields.Find(Fields.CustomPrefix + name[3..^1])
        : scope.Site.Fields.All.FirstOrDefault(field => field.CustomId is not null && string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase));

    private static Predicate<Issue> Custom(JqlClause clause, JqlScope scope)
    {
        var name = clause.Field;
        var field = CustomField(name, scope);
        return field switch
        {
            null => throw new JqlException($"Field '{name}' does not exist or you do not have permission to view it."),
            { Id: Fields.SatisfactionDate } => JqlComparisons.Date(clause, scope, issue => issue.Rating?.At),
            { Type.Kind: FieldKind.DateTime } => JqlComparisons.Date(clause, scope, issue => issue.Values.TryGetValue(field.Id, out var at) ? Writes.Time(at) : null),
            { Type.Kind: FieldKind.Number } => JqlComparisons.Number(clause, issue => issue.Values.GetValueOrDefault(field.Id)),
            { Type.Kind: FieldKind.Text or FieldKind.Paragraph } => JqlComparisons.Text(clause, issue => issue.Values.GetValueOrDefault(field.Id, "")),
            { Type.Kind: FieldKind.Select } => JqlComparisons.Words(
                clause, field.Options, option => [option.Value, option.Id], issue => field.Options.Find(option => option.Id == issue.Values.GetValueOrDefault(field.Id))),
            { Id: Fields.Satisfaction } => JqlComparisons.Number(clause, issue => issue.Rating is { } rating ? $"{rating.Stars}" : null),
            _ => throw clause.Unsupported(),
        };
    }

    private static Predicate<Issue> Ids(JqlClause clause, JqlScope scope)
    {
        if (clause.Operator is ">" or ">=" or "<" or "<=" && clause.Values[0].Text is var text)
        {
            var border = scope.Site.Find(text)?.Id
                ?? (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw NoSuchIssue(clause, text));
            return JqlComparisons.Ordered(clause, issue => issue.Id.CompareTo(border));
        }

        // One id that is gone spoils the whole list, as at the vendor's.
        var ids = clause.Values.Select(value => scope.Site.Find(value.Text)?.Id ?? throw NoSuchIssue(clause, value.Text)).ToHashSet();
        return JqlComparisons.Membership(clause, issue => ids.Contains(issue.Id));
    }

    private static JqlException NoSuchIssue(JqlClause clause, string text) => text.All(char.IsAsciiDigit)
        ? new($"A value with ID '{text}' does not exist for the field '{clause.Field}'.")
        : new($"An issue with key '{text}' does not exist for field '{clause.Field}'.");

    private static Predicate<Issue> Parents(JqlClause clause, JqlScope scope)
    {
        if (clause.Values is [{ IsEmpty: true }])
        {
            return JqlComparisons.Emptiness(clause, issue => issue.ParentId is null);
        }

        var ids = clause.Values.Select(value => scope.Site.Find(value.Text)?.Id ?? throw NoSuchIssue(clause, value.Text)).ToHashSet();
        return JqlComparisons.Membership(clause, issue => issue.ParentId is { } parent && ids.Contains(parent));
    }

    private static Predicate<Issue> Resolutions(JqlClause clause)
    {
        if (clause.Values is [{ IsEmpty: false } only] && string.Equals(only.Text, "Unresolved", StringComparison.OrdinalIgnoreCase))
        {
            return JqlComparisons.Membership(clause, issue => issue.Resolution is null);
        }

        return JqlComparisons.Words(clause, Workflow.Resolutions, resolution => [resolution.Name, resolution.Id], issue => issue.Resolution);
    }

    private static Predicate<Issue> Labels(JqlClause clause)
    {
        if (clause.Values is [{ IsEmpty: true }])
        {
            return JqlComparisons.Emptiness(clause, issue => issue.Labels.Length == 0);
        }

        var labels = clause.Values.Select(value => value.Text).ToHashSet(StringComparer.Ordinal);
        return JqlComparisons.Membership(clause, issue => issue.Labels.Split(' ').Any(labels.Contains));
    }

    private static List<Account> People(JqlScope scope) => [.. scope.Site.Accounts.All];

    private static string?[] Names(Account account) => [account.Id, account.Name, account.DisplayName, account.Email];
}
