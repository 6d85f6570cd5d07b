namespace CxKit.Connectors.Simulator.ServiceNow.Tables;

/// <summary>A table: its columns, and its rows in the order in which they were inserted.</summary>
internal sealed class Table
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);
    private readonly List<Row> _inOrder = [];
    private readonly List<Column> _columns = [];

    public Table(string name, string displayColumn, IEnumerable<Column> columns)
    {
        Name = name;
        foreach (var column in columns)
        {
            Add(column);
        }

        DisplayColumn = _indexes[displayColumn];
    }

    public string Name { get; }

    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>The column that stands for the whole record where a reference to it is displayed.</summary>
    public int DisplayColumn { get; }

    public IReadOnlyList<Row> Rows => _inOrder;

    public int? IndexOf(string column) => _indexes.TryGetValue(column, out var index) ? index : null;

    public Row? Find(string sysId) => _rows.GetValueOrDefault(sysId);

    /// <summary>Adds a column, empty in the rows that are there.</summary>
    public void Add(Column column)
    {
        _indexes.Add(column.Name, _columns.Count);
        _columns.Add(column);
    }

    public void Remove(string sysId)
    {
        if (_rows.Remove(sysId, out var row))
        {
            _inOrder.Remove(row);
        }
    }

    public Row Insert(string sysId)
    {
        var row = new Row(this) { ["sys_id"] = sysId, ["sys_class_name"] = Name, ["sys_mod_count"] = "0" };
        _rows.Add(sysId, row);
        _inOrder.Add(row);
        return row;
    }
}
