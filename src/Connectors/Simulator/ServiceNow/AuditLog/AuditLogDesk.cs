using System.Security.Cryptography;
using CxKit.Connectors.Simulator.Desks;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.AuditLog;

/// <summary>A desk read from a real incident audit log. What the log lacks stays missing: no subjects, no journal, no addresses.</summary>
internal static class AuditLogDesk
{
    private static readonly string[] _times = ["opened_at", "sys_created_at", "sys_updated_at", "resolved_at", "closed_at"];

    public static Desk Load(string path, ServiceNowRecords records)
    {
        var (bytes, text) = LogFile.Read(path);
        var rows = LogReader.LastRows(path, text);
        records.AddDeskUsers();
        var instance = records.Instance;
        var sla = instance.Mention("contract_sla", "Resolution");
        instance["contract_sla"].Find(sla)!["target"] = "resolution";
        foreach (var row in rows)
        {
            var incident = Incident(instance, row);
            Sla(instance, row, incident, sla);
        }

        var lastEventAt = rows.SelectMany(row => _times.Select(row.Time)).Max()!.Value;
        return new Desk($"incidents:{Convert.ToHexStringLower(SHA256.HashData(bytes))}", records, lastEventAt);
    }

    private static Row Incident(Instance instance, LogRow log)
    {
        var row = instance["incident"].Insert(SysId.Of(log["number"]));
        foreach (var column in (string[])["number", "contact_type", "category", "subcategory", "impact", "urgency", "priority", "sys_created_by", "sys_updated_by"])
        {
            row[column] = log[column];
        }

        row["close_code"] = log["closed_code"];
        row["active"] = log.Flag("active") ? "true" : "false";
        row["made_sla"] = log.Flag("made_sla") ? "true" : "false";
        row["state"] = row["incident_state"] = log.State("incident_state");
        foreach (var column in (string[])["reassignment_count", "reopen_count", "sys_mod_count"])
        {
            row[column] = log.Count(column);
        }

        row["opened_at"] = Instant.Write(log.Time("opened_at"));
        row["resolved_at"] = Instant.Write(log.Time("resolved_at"));
        row["closed_at"] = Instant.Write(log.Time("closed_at"));
        row["sys_created_on"] = Instant.Write(log.Time("sys_created_at"));
        row["sys_updated_on"] = Instant.Write(log.Time("sys_updated_at"));
        foreach (var column in (string[])["caller_id", "opened_by", "assigned_to", "resolved_by"])
        {
            row[column] = Person(instance, log[column]);
        }

        row["assignment_group"] = instance.Mention("sys_user_group", log["assignment_group"]);
        row["location"] = instance.Mention("cmn_location", log["location"]);
        row["cmdb_ci"] = instance.Mention("cmdb_ci", log["cmdb_ci"]);
        row["problem_id"] = instance.Mention("problem", log["problem_id"]);
        row["rfc"] = instance.Mention("change_request", log["rfc"]);
        row["caused_by"] = instance.Mention("change_request", log["caused_by"]);
        return row;
    }

    private static string Person(Instance instance, string name)
    {
        var id = instance.Mention("sys_user", name);
        if (instance["sys_user"].Find(id) is { } person)
        {
            person["user_name"] = name;
            person["active"] = "true";
        }

        return id;
    }

    private static void Sla(Instance instance, LogRow log, Row incident, string sla)
    {
        var openedAt = log.Time("opened_at");
        var endedAt = log.Time("resolved_at") ?? log.Time("closed_at");
        var met = log.Flag("made_sla");
        var row = instance["task_sla"].Insert(SysId.Of($"sla {log["number"]}"));
        row["task"] = incident.Id;
        row["sla"] = sla;
        row["active"] = endedAt is null ? "true" : "false";
        row["stage"] = endedAt is null ? "in_progress" : met ? "completed" : "breached";
        row["has_breached"] = met ? "false" : "true";
        row["start_time"] = Instant.Write(openedAt);
        row["end_time"] = Instant.Write(endedAt);
        row["duration"] = endedAt is { } end && end >= openedAt ? Instant.Write(end - openedAt.Value) : "";
        row["sys_created_on"] = incident["sys_created_on"];
        row["sys_updated_on"] = incident["sys_updated_on"];
    }
}
