using CxKit.Connectors.Simulator.Journal;

namespace CxKit.Connectors.Simulator.ServiceNow.Tables;

/// <summary>All tables of one simulated instance.</summary>
internal sealed class Instance
{
    private readonly Dictionary<string, Table> _tables;
    private readonly Dictionary<(Table, string Order), List<Row>> _sorted = [];

    /// <param name="missingColumns">Columns that <c>incident</c> lacks.</param>
    public Instance(IReadOnlySet<string> missingColumns)
    {
        _tables = Schema.Tables(missingColumns).ToDictionary(table => table.Name, StringComparer.Ordinal);
        foreach (var name in (string[])["incident", "change_request", "sc_req_item"])
        {
            Describe(this[name]);
        }
    }

    public Table this[string name] => _tables[name];

    public Table? Find(string name) => _tables.GetValueOrDefault(name);

    /// <summary>The id of the record of that name, inserted on first mention; empty for no name.</summary>
    public string Mention(string table, string name)
    {
        if (name.Length == 0)
        {
            return "";
        }

        var referred = this[table];
        var id = SysId.Of(name);
        if (referred.Find(id) is null)
        {
            referred.Insert(id)[referred.Columns[referred.DisplayColumn].Name] = name;
        }

        return id;
    }

    /// <summary>Takes what a request wrote, now or before the last start.</summary>
    public void Take(RowWrite write)
    {
        _sorted.Clear();
        var table = this[write.Table];
        if (write.Deleted)
        {
            table.Remove(write.Id);
            return;
        }

        var row = table.Find(write.Id) ?? table.Insert(write.Id);
        foreach (var (column, value) in write.Values)
        {
            row[column] = value;
        }

        // A row of the dictionary is a column of its table.
        if (write.Table == "sys_dictionary" && Find(row["name"]) is { } described && described.IndexOf(row["element"]) is null)
        {
            described.Add(Column.From(row));
        }
    }

    /// <summary>The rows of a table in a named order: sorted once, and again after the next write, as an index would have it.</summary>
    public IReadOnlyList<Row> Sorted(Table table, string order, Func<List<Row>> sort)
    {
        if (!_sorted.TryGetValue((table, order), out var rows))
        {
            _sorted[(table, order)] = rows = sort();
        }

        return rows;
    }

    /// <summary>What a person reads for a value: the referred record's name, the label of a choice, or the value.</summary>
    public string Display(Column column, string value)
    {
        if (column.Reference is { } reference)
        {
            var table = this[reference];
            return table.Find(value) is { } row ? row[table.DisplayColumn] : value;
        }

        return column.Choices?.GetValueOrDefault(value) ?? value;
    }

    private void Describe(Table table)
    {
        foreach (var column in table.Columns)
        {
            Choose(table, column);
            var row = this["sys_dictionary"].Insert(SysId.Of($"{table.Name}.{column.Name}"));
            row["name"] = table.Name;
            row["element"] = column.Name;
            row["column_label"] = column.Label;
            row["internal_type"] = column.InternalType;
            row["max_length"] = $"{column.MaxLength}";
            row["reference"] = column.Reference ?? "";
            row["active"] = "true";
        }
    }

    private void Choose(Table table, Column column)
    {
        var sequence = 0;
        foreach (var (value, label) in column.Choices ?? new Dictionary<string, string>())
        {
            var row = this["sys_choice"].Insert(SysId.Of($"{table.Name}.{column.Name} {value}"));
            row["name"] = table.Name;
            row["element"] = column.Name;
            row["value"] = value;
            row["label"] = label;
            row["language"] = "en";
            row["sequence"] = $"{++sequence}";
            row["inactive"] = "false";
        }
    }
}
