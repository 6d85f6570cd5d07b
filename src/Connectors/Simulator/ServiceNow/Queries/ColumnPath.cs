using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.Queries;

/// <summary>The way from a row to a value, walking through references where the name has dots (<c>caller_id.company.name</c>).</summary>
internal sealed class ColumnPath
{
    private readonly (int Column, Table Target)[] _steps;
    private readonly int _last;

    private ColumnPath(string name, (int Column, Table Target)[] steps, Column column, int last)
    {
        Name = name;
        Column = column;
        _steps = steps;
        _last = last;
    }

    /// <summary>The name as it was asked for.</summary>
    public string Name { get; }

    /// <summary>The column at the end of the way.</summary>
    public Column Column { get; }

    /// <summary>Finds the way once, for all rows; null where a name on it is unknown or no reference.</summary>
    public static ColumnPath? Resolve(Instance instance, Table table, string name)
    {
        var names = name.Split('.');
        var steps = new (int, Table)[names.Length - 1];
        for (var i = 0; i < steps.Length; i++)
        {
            if (table.IndexOf(names[i]) is not { } column || table.Columns[column].Reference is not { } reference)
            {
                return null;
            }

            table = instance[reference];
            steps[i] = (column, table);
        }

        return table.IndexOf(names[^1]) is { } last ? new ColumnPath(name, steps, table.Columns[last], last) : null;
    }

    /// <summary>The value; empty where a reference on the way is.</summary>
    public string Read(Row row)
    {
        foreach (var (column, target) in _steps)
        {
            if (target.Find(row[column]) is not { } next)
            {
                return "";
            }

            row = next;
        }

        return row[_last];
    }
}
