using System.Globalization;
using CxKit.Connectors.Simulator.Desks;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.ServiceNow.Tables;
using CxKit.Connectors.Simulator.Vendors;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>What people at the desk do with an incident, not through the API.</summary>
internal sealed class IncidentLife(Instance instance, RecordWriter writer, TimeProvider clock)
{
    public void Happen(Row incident, Happening what, List<RowWrite> writes)
    {
        var table = instance["incident"];
        var by = what.By == Happening.Requester ? UserName(incident["caller_id"]) : what.By;
        by ??= UserName(incident["assigned_to"]) is { Length: > 0 } agent ? agent : DeskUsers.System;
        var now = Instant.Write(clock.GetUtcNow());
        switch (what.Event)
        {
            case HappeningKind.Touch:
                writer.Touch(table, incident, by, writes);
                return;
            case HappeningKind.Delete:
                writer.Delete(table, incident, by, writes);
                return;
            case HappeningKind.Vanish:
                writer.Clean(table, incident, writes);
                return;
            case HappeningKind.Solve:
                EndResolution(incident, now, writes);
                break;
        }

        writer.Update(table, incident, Changes(incident, what, by, now), by, writes);
    }

    private (string Name, string Value)[] Changes(Row incident, Happening what, string by, string now) => what.Event switch
    {
        HappeningKind.Comment => [("comments", what.Text)],
        HappeningKind.Solve => [("state", "6"), ("incident_state", "6"), ("resolved_at", now), ("resolved_by", Id(by)), ("close_code", "Solved")],
        HappeningKind.Close => [("state", "7"), ("incident_state", "7"), ("closed_at", now), ("active", "false")],
        HappeningKind.Reopen =>
        [
            ("state", "2"), ("incident_state", "2"), ("active", "true"), ("resolved_at", ""), ("resolved_by", ""), ("closed_at", ""),
            ("reopened_time", now), ("reopen_count", Next(incident["reopen_count"])),
        ],
        _ => [("assigned_to", what.By is null ? Another(incident["assigned_to"]) : Id(by)), ("reassignment_count", Next(incident["reassignment_count"]))],
    };

    private void EndResolution(Row incident, string now, List<RowWrite> writes)
    {
        var slas = instance["task_sla"];
        foreach (var row in slas.Rows.Where(row => row["task"] == incident.Id && row["active"] == "true").ToList())
        {
            var breached = row["planned_end_time"].Length > 0 && string.CompareOrdinal(now, row["planned_end_time"]) > 0;
            writer.Update(
                slas,
                row,
                [("active", "false"), ("end_time", now), ("stage", breached ? "breached" : "completed"), ("has_breached", breached ? "true" : "false")],
                DeskUsers.System,
                writes);
        }
    }

    private string UserName(string id) => instance["sys_user"].Find(id)?["user_name"] ?? "";

    private string Id(string userName) => instance["sys_user"].Rows.FirstOrDefault(row => row["user_name"] == userName)?.Id ?? "";

    // Those who work at the desk have no company.
    private string Another(string id) => instance["sys_user"].Rows.FirstOrDefault(row => row["company"].Length == 0 && row["email"].Length > 0 && row.Id != id)?.Id ?? id;

    private static string Next(string count) => $"{(int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var now) ? now : 0) + 1}";
}
