using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.Queries;

/// <summary>An encoded query (<c>sysparm_query</c>), compiled once for all rows.</summary>
/// <remarks>As at the vendor's, a part that makes no sense is ignored, not refused: a typing error reads the whole table.</remarks>
internal sealed class Query
{
    private readonly Instance _instance;
    private readonly Table _table;
    private readonly List<List<List<Predicate<Row>>>> _groups = [];
    private readonly List<(ColumnPath Path, bool Descending)> _orderings = [];

    private Query(Instance instance, Table table)
    {
        _instance = instance;
        _table = table;
    }

    public static Query Compile(Instance instance, Table table, string text)
    {
        var query = new Query(instance, table);
        query._groups.Add([]);
        foreach (var part in text.Split('^', StringSplitOptions.RemoveEmptyEntries))
        {
            query.Read(part);
        }

        return query;
    }

    /// <summary>The rows that match, in the order asked for, else as they were inserted; no more of them than are needed.</summary>
    public IReadOnlyList<Row> Run(int most = int.MaxValue) => Ordered().Where(Matches).Take(most).ToList();

    private IReadOnlyList<Row> Ordered()
    {
        if (_orderings.Count == 0)
        {
            return _table.Rows;
        }

        var name = string.Join('^', _orderings.Select(ordering => (ordering.Descending ? "-" : "+") + ordering.Path.Name));
        return _instance.Sorted(_table, name, Sort);
    }

    private List<Row> Sort()
    {
        IEnumerable<Row> sorted = _table.Rows;
        foreach (var (path, descending) in Enumerable.Reverse(_orderings))
        {
            // A stable sort by the last ordering first gives the whole order.
            var order = ValueOrder.Of(path.Column.Kind);
            sorted = descending ? sorted.OrderByDescending(path.Read, order) : sorted.OrderBy(path.Read, order);
        }

        return sorted.ToList();
    }

    /// <summary>Whether a row is one of those that the query asks for.</summary>
    public bool Matches(Row row)
    {
        foreach (var group in _groups)
        {
            if (group.TrueForAll(alternatives => alternatives.Count == 0 || alternatives.Exists(condition => condition(row))))
            {
                return true;
            }
        }

        return false;
    }

    private void Read(string part)
    {
        if (Ordering(part) is { } column)
        {
            if (ColumnPath.Resolve(_instance, _table, column) is { } path)
            {
                _orderings.Add((path, part.StartsWith("ORDERBYDESC", StringComparison.Ordinal)));
            }
        }
        else if (part.StartsWith("NQ", StringComparison.Ordinal))
        {
            _groups.Add([]);
            Add(part[2..], toNeighbour: false);
        }
        else if (part.StartsWith("OR", StringComparison.Ordinal))
        {
            Add(part[2..], toNeighbour: true);
        }
        else
        {
            Add(part, toNeighbour: false);
        }
    }

    private void Add(string text, bool toNeighbour)
    {
        var group = _groups[^1];
        if (!toNeighbour || group.Count == 0)
        {
            group.Add([]);
        }

        // A part without sense leaves its place empty, so that a following OR does not bind to an older neighbour.
        if (Condition.Compile(_instance, _table, text) is { } condition)
        {
            group[^1].Add(condition);
        }
    }

    private static string? Ordering(string part) =>
        part.StartsWith("ORDERBYDESC", StringComparison.Ordinal) ? part["ORDERBYDESC".Length..]
        : part.StartsWith("ORDERBY", StringComparison.Ordinal) ? part["ORDERBY".Length..]
        : null;
}
