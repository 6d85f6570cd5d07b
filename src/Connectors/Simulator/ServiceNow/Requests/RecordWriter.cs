using System.Globalization;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>Changes, inserts and deletes records as the vendor does: unknown columns are ignored, what changes nothing leaves no trace, what is audited leaves its audit.</summary>
internal sealed class RecordWriter(Instance instance, TimeProvider clock)
{
    private static readonly string[] _audited = ["state", "incident_state", "assigned_to", "assignment_group", "priority"];

    /// <summary>Sets values of a record; those of journal columns become entries of the journal.</summary>
    public void Update(Table table, Row row, IEnumerable<(string Name, string Value)> fields, string user, List<RowWrite> writes)
    {
        var values = Split(table, row, fields, user, writes, out var said);
        foreach (var (name, _) in values.Where(pair => pair.Value == row[pair.Key]).ToList())
        {
            values.Remove(name);
        }

        if (values.Count + said > 0)
        {
            Audit(table, row, values, user, writes);
            values["sys_mod_count"] = $"{int.Parse(row["sys_mod_count"], CultureInfo.InvariantCulture) + 1}";
            values["sys_updated_on"] = Now();
            values["sys_updated_by"] = user;
            Commit(new RowWrite(table.Name, row.Id, values), writes);
        }
    }

    /// <summary>Saves a record without a change that anybody sees.</summary>
    public void Touch(Table table, Row row, string user, List<RowWrite> writes) =>
        Commit(
            new RowWrite(table.Name, row.Id, new Dictionary<string, string>
            {
                ["sys_mod_count"] = $"{int.Parse(row["sys_mod_count"], CultureInfo.InvariantCulture) + 1}",
                ["sys_updated_on"] = Now(),
                ["sys_updated_by"] = user,
            }),
            writes);

    /// <summary>Inserts a record with these values over those that the table itself gives.</summary>
    public Row Insert(Table table, IEnumerable<(string Name, string Value)> fields, string user, List<RowWrite> writes)
    {
        var id = SysId.Of($"{table.Name} {table.Rows.Count} {Now()} {writes.Count}");
        var row = new Row(table) { ["sys_id"] = id };
        var values = NewRecords.Defaults(instance, table, Now());
        foreach (var (name, value) in Split(table, row, fields, user, writes, out _))
        {
            values[name] = value;
        }

        values["sys_created_on"] = values["sys_updated_on"] = Now();
        values["sys_created_by"] = values["sys_updated_by"] = user;
        Commit(new RowWrite(table.Name, id, values), writes);
        return table.Find(id)!;
    }

    /// <summary>Deletes a record; the instance remembers that it did.</summary>
    public void Delete(Table table, Row row, string user, List<RowWrite> writes)
    {
        var deleted = instance["sys_audit_delete"];
        Commit(
            new RowWrite(deleted.Name, SysId.Of($"{row.Id} deleted"), new Dictionary<string, string>
            {
                ["tablename"] = table.Name,
                ["documentkey"] = row.Id,
                ["display_value"] = row[table.DisplayColumn],
                ["user"] = user,
                ["sys_created_by"] = user,
                ["sys_created_on"] = Now(),
            }),
            writes);
        Clean(table, row, writes);
    }

    /// <summary>Removes a record as the table cleaner does, which leaves no trace.</summary>
    public void Clean(Table table, Row row, List<RowWrite> writes) =>
        Commit(new RowWrite(table.Name, row.Id, new Dictionary<string, string>()) { Deleted = true }, writes);

    private Dictionary<string, string> Split(
        Table table, Row row, IEnumerable<(string Name, string Value)> fields, string user, List<RowWrite> writes, out int said)
    {
        said = 0;
        var values = new Dictionary<string, string>();
        foreach (var (name, value) in fields)
        {
            if (table.IndexOf(name) is not { } index || name.StartsWith("sys_", StringComparison.Ordinal))
            {
                continue;
            }

            var column = table.Columns[index];
            var kept = value.Length > column.MaxLength ? value[..column.MaxLength] : value;
            if (column.Kind != ColumnKind.Journal)
            {
                values[name] = kept;
            }
            else if (kept.Length > 0)
            {
                Say(table, row, column, kept, user, writes);
                said++;
            }
        }

        return values;
    }

    private void Say(Table table, Row row, Column column, string value, string user, List<RowWrite> writes)
    {
        var comments = instance["sys_journal_field"];
        Commit(
            new RowWrite(comments.Name, SysId.Of($"{row.Id} {comments.Rows.Count}"), new Dictionary<string, string>
            {
                ["name"] = table.Name,
                ["element"] = column.Name,
                ["element_id"] = row.Id,
                ["value"] = value,
                ["sys_created_by"] = user,
                ["sys_created_on"] = Now(),
            }),
            writes);
    }

    private void Audit(Table table, Row row, Dictionary<string, string> values, string user, List<RowWrite> writes)
    {
        var audits = instance["sys_audit"];
        foreach (var name in table.Name == "incident" ? _audited.Where(values.ContainsKey) : [])
        {
            Commit(
                new RowWrite(audits.Name, SysId.Of($"{row.Id} audit {audits.Rows.Count}"), new Dictionary<string, string>
                {
                    ["tablename"] = table.Name,
                    ["documentkey"] = row.Id,
                    ["fieldname"] = name,
                    ["oldvalue"] = row[name],
                    ["newvalue"] = values[name],
                    ["user"] = user,
                    ["record_checkpoint"] = row["sys_mod_count"],
                    ["sys_created_by"] = user,
                    ["sys_created_on"] = Now(),
                }),
                writes);
        }
    }

    private void Commit(RowWrite write, List<RowWrite> writes)
    {
        instance.Take(write);
        writes.Add(write);
    }

    private string Now() => Instant.Write(clock.GetUtcNow());
}
