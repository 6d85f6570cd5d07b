using System.Globalization;
using System.Text.Json;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>Changes records as the vendor does: unknown columns are ignored, and what changes nothing leaves no trace.</summary>
internal sealed class RecordUpdates(Instance instance, TimeProvider clock)
{
    /// <summary>Applies the body of a PATCH; a reply is a refusal.</summary>
    public Reply? Apply(Table table, Row row, ApiRequest request, List<RowWrite> writes)
    {
        try
        {
            using var body = JsonDocument.Parse(request.Body);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Failures.Unreadable("The payload is not a JSON object.");
            }

            // All values are read before the first is set: a body with a fault changes nothing.
            var fields = body.RootElement.EnumerateObject().Select(field => (field.Name, Value: Text(field.Value))).ToList();
            Apply(table, row, fields, request.User, writes);
            return null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return Failures.Unreadable("The payload is not valid JSON.");
        }
    }

    private void Apply(Table table, Row row, List<(string Name, string Value)> fields, string user, List<RowWrite> writes)
    {
        var now = Instant.Write(clock.GetUtcNow());
        var changed = new Dictionary<string, string>();
        var said = 0;
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
                changed[name] = kept;
            }
            else if (kept.Length > 0)
            {
                Say(table, row, column, kept, user, now, writes);
                said++;
            }
        }

        foreach (var (name, _) in changed.Where(pair => pair.Value == row[pair.Key]).ToList())
        {
            changed.Remove(name);
        }

        if (changed.Count + said > 0)
        {
            changed["sys_mod_count"] = $"{int.Parse(row["sys_mod_count"], CultureInfo.InvariantCulture) + 1}";
            changed["sys_updated_on"] = now;
            changed["sys_updated_by"] = user;
            Commit(new RowWrite(table.Name, row.Id, changed), writes);
        }
    }

    private void Say(Table table, Row row, Column column, string value, string user, string now, List<RowWrite> writes)
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
                ["sys_created_on"] = now,
            }),
            writes);
    }

    private void Commit(RowWrite write, List<RowWrite> writes)
    {
        instance.Take(write);
        writes.Add(write);
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };
}
