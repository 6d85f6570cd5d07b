using CxKit.Connectors.Simulator.Desks;
using CxKit.Connectors.Simulator.ServiceNow.Tables;
using CxKit.Connectors.Simulator.Vendors;

namespace CxKit.Connectors.Simulator.ServiceNow.Stories;

/// <summary>What callers live on their incidents, read back from the tables.</summary>
internal sealed class IncidentLives(Instance instance)
{
    public IEnumerable<LivedTicket> Tell()
    {
        var words = instance["sys_journal_field"].Rows
            .Where(word => word["element"] == "comments" && word["sys_created_by"] != DeskUsers.Integration)
            .ToLookup(word => word["element_id"]);
        return instance["incident"].Rows.Select(row => Live(row, words.Count == 0 ? null : words[row.Id]));
    }

    private LivedTicket Live(Row row, IEnumerable<Row>? words)
    {
        var caller = instance["sys_user"].Find(row["caller_id"]);
        return new LivedTicket
        {
            Id = row.Id,
            Number = row["number"],
            Caller = row["caller_id"],
            Category = row["category"],
            Language = caller?["preferred_language"] ?? "",
            OpenedAt = Instant.Read(row["opened_at"]) ?? default,
            ResolvedAt = Instant.Read(row["resolved_at"]),
            Reassignments = int.TryParse(row["reassignment_count"], out var count) ? count : 0,
            HeardAt = words?.Where(word => word["sys_created_by"] != caller?["user_name"]).Select(word => Instant.Read(word["sys_created_on"])!.Value).ToList(),
        };
    }
}
