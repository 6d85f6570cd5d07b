namespace CxKit.Connectors.Simulator.ServiceNow.Tables;

/// <summary>A record: one string for each column of its table, empty where nothing is set.</summary>
internal sealed class Row(Table table)
{
    private readonly string[] _values = Enumerable.Repeat("", table.Columns.Count).ToArray();

    public string Id => this["sys_id"];

    public string this[int column] => _values[column];

    /// <summary>The value of a named column; a column that the table lacks reads as empty and takes nothing.</summary>
    public string this[string column]
    {
        get => table.IndexOf(column) is { } index ? _values[index] : "";
        set
        {
            if (table.IndexOf(column) is { } index)
            {
                _values[index] = value;
            }
        }
    }
}
