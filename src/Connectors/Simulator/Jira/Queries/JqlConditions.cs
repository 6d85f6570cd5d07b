using System.Globalization;
using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Queries;

/// <summary>Turns a clause into a condition on issues, or refuses it.</summary>
internal static class JqlConditions
{
    public static Predicate<Issue> Compile(JqlClause clause, JqlScope scope) => clause.Field.ToLowerInvariant() switch
    {
        "updated" or "updateddate" => Date(clause, scope, scope.Index.Updated),
        "created" or "createddate" => Date(clause, scope, issue => issue.Created),
        "resolved" or "resolutiondate" => Date(clause, scope, issue => issue.ResolvedAt),
        "key" or "issuekey" or "id" or "issue" => Ids(clause, scope),
        "project" => Words(clause, scope.Site.Projects, project => [project.Key, project.Name, $"{project.Id}"], issue => issue.Project),
        "issuetype" or "type" => Words(clause, IssueType.All, type => [type.Name, $"{type.Id}"], issue => issue.Type),
        "status" => Words(clause, Workflow.Statuses, status => [status.Name, status.Id], issue => issue.Status),
        "statuscategory" => Words(
            clause, [StatusCategory.New, StatusCategory.Indeterminate, StatusCategory.Done], category => [category.Name, category.Key, $"{category.Id}"], issue => issue.Status.Category),
        "resolution" => Resolutions(clause),
        "priority" => Words(clause, Priority.All, priority => [priority.Name, priority.Id], issue => issue.Priority),
        "assignee" => Words(clause, People(scope), Names, issue => issue.Assignee),
        "reporter" => Words(clause, People(scope), Names, issue => issue.Reporter),
        "labels" => Labels(clause),
        "summary" => Text(clause, issue => issue.Summary),
        "parent" => Parents(clause, scope),
        _ => Custom(clause, scope),
    };

    private static Predicate<Issue> Custom(JqlClause clause, JqlScope scope)
    {
        var name = clause.Field;
        var field = name.StartsWith("cf[", StringComparison.OrdinalIgnoreCase) && name.EndsWith(']')
            ? scope.Site.Fields.Find(Fields.CustomPrefix + name[3..^1])
            : scope.Site.Fields.All.FirstOrDefault(field => field.CustomId is not null && string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase));
        return field switch
        {
            null => throw new JqlException($"Field '{name}' does not exist or you do not have permission to view it."),
            { Id: Fields.SatisfactionDate } => Date(clause, scope, issue => issue.Rating?.At),
            { Type.Kind: FieldKind.DateTime } => Date(clause, scope, issue => issue.Values.TryGetValue(field.Id, out var at) ? Writes.Time(at) : null),
            { Type.Kind: FieldKind.Number } => Number(clause, issue => issue.Values.GetValueOrDefault(field.Id)),
            { Type.Kind: FieldKind.Text or FieldKind.Paragraph } => Text(clause, issue => issue.Values.GetValueOrDefault(field.Id, "")),
            { Type.Kind: FieldKind.Select } => Words(
                clause, field.Options, option => [option.Value, option.Id], issue => field.Options.Find(option => option.Id == issue.Values.GetValueOrDefault(field.Id))),
            { Id: Fields.Satisfaction } => Number(clause, issue => issue.Rating is { } rating ? $"{rating.Stars}" : null),
            _ => throw clause.Unsupported(),
        };
    }

    private static Predicate<Issue> Date(JqlClause clause, JqlScope scope, Func<Issue, DateTimeOffset?> read)
    {
        if (clause.Values is [{ IsEmpty: true }])
        {
            return Emptiness(clause, issue => read(issue) is null);
        }

        if (clause.Values.Count != 1)
        {
            throw clause.Unsupported();
        }

        var literal = JqlDates.Read(clause, clause.Values[0], scope);
        return Ordered(clause, issue => read(issue) is { } at ? at.CompareTo(literal) : null);
    }

    private static Predicate<Issue> Number(JqlClause clause, Func<Issue, string?> read)
    {
        if (clause.Values is [{ IsEmpty: true }])
        {
            return Emptiness(clause, issue => read(issue) is null);
        }

        if (clause.Values.Count != 1 || !decimal.TryParse(clause.Values[0].Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var literal))
        {
            throw clause.Unsupported();
        }

        return Ordered(clause, issue => read(issue) is { } value ? decimal.Parse(value, CultureInfo.InvariantCulture).CompareTo(literal) : null);
    }

    private static Predicate<Issue> Ordered(JqlClause clause, Func<Issue, int?> compare) => clause.Operator switch
    {
        "=" => issue => compare(issue) == 0,
        "!=" => issue => compare(issue) is { } order && order != 0,
        ">" => issue => compare(issue) > 0,
        ">=" => issue => compare(issue) >= 0,
        "<" => issue => compare(issue) < 0,
        "<=" => issue => compare(issue) <= 0,
        _ => throw clause.Unsupported(),
    };

    private static Predicate<Issue> Ids(JqlClause clause, JqlScope scope)
    {
        if (clause.Operator is ">" or ">=" or "<" or "<=" && clause.Values[0].Text is var text)
        {
            var border = scope.Site.Find(text)?.Id
                ?? (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw NoSuchIssue(clause, text));
            return Ordered(clause, issue => issue.Id.CompareTo(border));
        }

        // One id that is gone spoils the whole list, as at the vendor's.
        var ids = clause.Values.Select(value => scope.Site.Find(value.Text)?.Id ?? throw NoSuchIssue(clause, value.Text)).ToHashSet();
        return Membership(clause, issue => ids.Contains(issue.Id));
    }

    private static JqlException NoSuchIssue(JqlClause clause, string text) => text.All(char.IsAsciiDigit)
        ? new($"A value with ID '{text}' does not exist for the field '{clause.Field}'.")
        : new($"An issue with key '{text}' does not exist for field '{clause.Field}'.");

    private static Predicate<Issue> Parents(JqlClause clause, JqlScope scope)
    {
        if (clause.Values is [{ IsEmpty: true }])
        {
            return Emptiness(clause, issue => issue.ParentId is null);
        }

        var ids = clause.Values.Select(value => scope.Site.Find(value.Text)?.Id ?? throw NoSuchIssue(clause, value.Text)).ToHashSet();
        return Membership(clause, issue => issue.ParentId is { } parent && ids.Contains(parent));
    }

    private static Predicate<Issue> Resolutions(JqlClause clause)
    {
        if (clause.Values is [{ IsEmpty: false } only] && string.Equals(only.Text, "Unresolved", StringComparison.OrdinalIgnoreCase))
        {
            return Membership(clause, issue => issue.Resolution is null);
        }

        return Words(clause, Workflow.Resolutions, resolution => [resolution.Name, resolution.Id], issue => issue.Resolution);
    }

    private static Predicate<Issue> Labels(JqlClause clause)
    {
        if (clause.Values is [{ IsEmpty: true }])
        {
            return Emptiness(clause, issue => issue.Labels.Length == 0);
        }

        var labels = clause.Values.Select(value => value.Text).ToHashSet(StringComparer.Ordinal);
        return Membership(clause, issue => issue.Labels.Split(' ').Any(labels.Contains));
    }

    private static Predicate<Issue> Text(JqlClause clause, Func<Issue, string> read)
    {
        if (clause.Values is [{ IsEmpty: true }])
        {
            return Emptiness(clause, issue => read(issue).Length == 0);
        }

        // Texts are searched by words, never compared.
        if (clause.Operator is not ("~" or "!~"))
        {
            throw clause.Unsupported();
        }

        var words = clause.Values[0].Text.Trim('"').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Membership(clause, issue => Array.TrueForAll(words, word => read(issue).Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static Predicate<Issue> Words<T>(JqlClause clause, IEnumerable<T> known, Func<T, string?[]> names, Func<Issue, T?> read)
        where T : class
    {
        if (clause.Values is [{ IsEmpty: true }])
        {
            return Emptiness(clause, issue => read(issue) is null);
        }

        var all = known as IReadOnlyCollection<T> ?? known.ToList();
        var asked = clause.Values
            .Where(value => !value.IsEmpty)
            .SelectMany(value => all.Where(candidate => names(candidate).Contains(value.Text, StringComparer.OrdinalIgnoreCase)).DefaultIfEmpty()
                .Select(found => found ?? throw clause.Unknown(value.Text)))
            .ToHashSet();
        return Membership(clause, issue => read(issue) is { } value && asked.Contains(value));
    }

    private static Predicate<Issue> Membership(JqlClause clause, Predicate<Issue> isIn)
    {
        if (clause.Operator is not ("=" or "!=" or "in" or "not in" or "~" or "!~"))
        {
            throw clause.Unsupported();
        }

        return clause.IsNegative ? issue => !isIn(issue) : isIn;
    }

    private static Predicate<Issue> Emptiness(JqlClause clause, Predicate<Issue> isEmpty)
    {
        if (clause.Operator is not ("=" or "!=" or "is" or "is not"))
        {
            throw clause.Unsupported();
        }

        return clause.IsNegative ? issue => !isEmpty(issue) : isEmpty;
    }

    private static List<Account> People(JqlScope scope) => [.. scope.Site.Accounts.All];

    private static string?[] Names(Account account) => [account.Id, account.Name, account.DisplayName, account.Email];
}
