namespace CxKit.Connectors.Simulator.ServiceNow.Tables;

/// <summary>A record: one string for each column of its table, empty where nothing is set.</summary>
internal sealed class Row(Table table)
{
    private string[] _values = Empty(table.Columns.Count);

    public string Id => this["sys_id"];

    /// <summary>The value of a column; a column that came after the row is empty.</summary>
    public string this[int column] => column < _values.Length ? _values[column] : "";

    /// <summary>The value of a named column; a column that the table lacks reads as empty and takes nothing.</summary>
    public string this[string column]
    {
        get => table.IndexOf(column) is { } index ? this[index] : "";
        set
        {
            if (table.IndexOf(column) is { } index)
            {
                Grow(index);
                _values[index] = value;
            }
        }
    }

    private void Grow(int index)
    {
        if (index >= _values.Length)
        {
            _values = [.. _values, .. Empty(index + 1 - _values.Length)];
        }
    }

    private static string[] Empty(int count)
    {
        var values = new string[count];
        Array.Fill(values, "");
        return values;
    }
}
