using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.Stories;

/// <summary>Enters what was promised for one incident, and whether it was kept by the end of the data.</summary>
internal sealed class SlaRegister(Instance instance, Row incident, Story story)
{
    public void Enter(string name, TimeSpan target, DateTimeOffset endedAt)
    {
        var sla = instance.Mention("contract_sla", name);
        var definition = instance["contract_sla"].Find(sla)!;
        definition["type"] = "SLA";
        definition["target"] = name == "Response" ? "response" : "resolution";

        var running = endedAt > Rhythm.End;
        var dueAt = story.After(target);
        var breached = (running ? Rhythm.End : endedAt) > dueAt;
        var row = instance["task_sla"].Insert(SysId.Of($"{incident["number"]} {name}"));
        row["task"] = incident.Id;
        row["sla"] = sla;
        row["active"] = running ? "true" : "false";
        row["stage"] = running ? "in_progress" : breached ? "breached" : "completed";
        row["has_breached"] = breached ? "true" : "false";
        row["start_time"] = row["sys_created_on"] = Instant.Write(story.OpenedAt);
        row["end_time"] = running ? "" : Instant.Write(endedAt);
        row["planned_end_time"] = Instant.Write(dueAt);
        row["duration"] = running ? "" : Instant.Write(endedAt - story.OpenedAt);
        row["sys_updated_on"] = incident["sys_updated_on"];
        incident["made_sla"] = breached || incident["made_sla"] == "false" ? "false" : "true";
        if (name == "Resolution")
        {
            incident["sla_due"] = Instant.Write(dueAt);
        }
    }
}
