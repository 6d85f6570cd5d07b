using System.Globalization;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>What the instance puts into a new record by itself.</summary>
internal static class NewRecords
{
    private const string Prefix = "INC";

    public static Dictionary<string, string> Defaults(Instance instance, Table table, string now) => table.Name switch
    {
        "incident" => new()
        {
            ["number"] = Next(instance["incident"], instance["sys_audit_delete"]),
            ["state"] = "1",
            ["incident_state"] = "1",
            ["active"] = "true",
            ["opened_at"] = now,
            ["priority"] = "5",
            ["impact"] = "3",
            ["urgency"] = "3",
            ["reassignment_count"] = "0",
            ["reopen_count"] = "0",
        },
        "sys_dictionary" => new() { ["active"] = "true", ["max_length"] = "40", ["internal_type"] = "string" },
        "sys_choice" => new() { ["language"] = "en", ["inactive"] = "false" },
        _ => [],
    };

    // Numbers are never given out twice, those of deleted records included.
    private static string Next(Table incidents, Table deleted)
    {
        var last = incidents.Rows.Select(row => row["number"]).Concat(deleted.Rows.Select(row => row["display_value"]))
            .Where(number => number.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(number => int.TryParse(number.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0)
            .DefaultIfEmpty()
            .Max();
        return $"{Prefix}{last + 1:0000000}";
    }
}
