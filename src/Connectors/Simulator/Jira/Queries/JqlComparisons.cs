using System.Globalization;
using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Queries;

/// <summary>Compares what stands in an issue with the values of a clause, each kind of value by its own operators.</summary>
internal static class JqlComparisons
{
    public static Predicate<Issue> Date(JqlClause clause, JqlScope scope, Func<Issue, DateTimeOffset?> read)
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

    public static Predicate<Issue> Number(JqlClause clause, Func<Issue, string?> read)
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

    public static Predicate<Issue> Ordered(JqlClause clause, Func<Issue, int?> compare) => clause.Operator switch
    {
        "=" => issue => compare(issue) == 0,
        "!=" => issue => compare(issue) is { } order && order != 0,
        ">" => issue => compare(issue) > 0,
        ">=" => issue => compare(issue) >= 0,
        "<" => issue => compare(issue) < 0,
        "<=" => issue => compare(issue) <= 0,
        _ => throw clause.Unsupported(),
    };

    public static Predicate<Issue> Text(JqlClause clause, Func<Issue, string> read)
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

    public static Predicate<Issue> Words<T>(JqlClause clause, IEnumerable<T> known, Func<T, string?[]> names, Func<Issue, T?> read)
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

    public static Predicate<Issue> Membership(JqlClause clause, Predicate<Issue> isIn)
    {
        if (clause.Operator is not ("=" or "!=" or "in" or "not in" or "~" or "!~"))
        {
            throw clause.Unsupported();
        }

        return clause.IsNegative ? issue => !isIn(issue) : isIn;
    }

    public static Predicate<Issue> Emptiness(JqlClause clause, Predicate<Issue> isEmpty)
    {
        if (clause.Operator is not ("=" or "!=" or "is" or "is not"))
        {
            throw clause.Unsupported();
        }

        return clause.IsNegative ? issue => !isEmpty(issue) : isEmpty;
    }
}
