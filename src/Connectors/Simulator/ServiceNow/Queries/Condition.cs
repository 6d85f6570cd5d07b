using System.Buffers;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.Queries;

/// <summary>One condition of an encoded query: a column, an operator and what to compare with.</summary>
internal static class Condition
{
    private static readonly SearchValues<char> _columnCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_.");

    // Longer operators first, so that ">=" is not read as ">".
    private static readonly string[] _operators =
        ["ISNOTEMPTY", "ISEMPTY", "STARTSWITH", "BETWEEN", "NOT IN", "LIKE", "IN", "!=", ">=", "<=", "=", ">", "<"];

    /// <summary>The condition as a test on rows; null where column, operator or literal make no sense.</summary>
    public static Predicate<Row>? Compile(Instance instance, Table table, string text)
    {
        var end = text.AsSpan().IndexOfAnyExcept(_columnCharacters);
        if (end <= 0 || ColumnPath.Resolve(instance, table, text[..end]) is not { } path)
        {
            return null;
        }

        var rest = text[end..];
        var name = Array.Find(_operators, candidate => rest.StartsWith(candidate, StringComparison.Ordinal));
        return name is null ? null : Compile(path, name, rest[name.Length..]);
    }

    private static Predicate<Row>? Compile(ColumnPath path, string name, string operand)
    {
        var order = ValueOrder.Of(path.Column.Kind);
        if (name is ">" or ">=" or "<" or "<=" or "BETWEEN")
        {
            return Ordered(path, order, name, operand);
        }

        const StringComparison Alike = StringComparison.OrdinalIgnoreCase;
        var list = name is "IN" or "NOT IN" ? operand.Split(',').ToHashSet(StringComparer.OrdinalIgnoreCase) : [];
        return name switch
        {
            "=" => row => path.Read(row).Equals(operand, Alike),
            "!=" => row => !path.Read(row).Equals(operand, Alike),
            "IN" => row => list.Contains(path.Read(row)),
            "NOT IN" => row => !list.Contains(path.Read(row)),
            "STARTSWITH" => row => path.Read(row).StartsWith(operand, Alike),
            "LIKE" => row => path.Read(row).Contains(operand, Alike),
            "ISEMPTY" => row => path.Read(row).Length == 0,
            "ISNOTEMPTY" => row => path.Read(row).Length > 0,
            _ => null,
        };
    }

    private static Predicate<Row>? Ordered(ColumnPath path, IComparer<string> order, string name, string operand)
    {
        var bounds = operand.Split('@');
        if (bounds.Length != (name == "BETWEEN" ? 2 : 1))
        {
            return null;
        }

        if (path.Column.Kind == ColumnKind.Time)
        {
            var times = Array.ConvertAll(bounds, Instant.Literal);
            if (Array.Exists(times, time => time is null))
            {
                return null;
            }

            bounds = times!;
        }

        Predicate<int> first = name switch
        {
            ">" => sign => sign > 0,
            "<" => sign => sign < 0,
            "<=" => sign => sign <= 0,
            _ => sign => sign >= 0,
        };

        // An empty value is before nothing and after nothing, as NULL is in the vendor's database.
        return row => path.Read(row) is { Length: > 0 } value
            && first(order.Compare(value, bounds[0]))
            && (bounds.Length == 1 || order.Compare(value, bounds[1]) <= 0);
    }
}
