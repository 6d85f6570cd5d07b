using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.Stories;

/// <summary>Enters when an incident changed hands and state: as audits, and as durations of the two metrics that the instance defines.</summary>
internal sealed class HistoryRegister
{
    private const string AssignedDuration = "Assigned to Duration";
    private const string StateDuration = "In Progress Duration";
    private const string InProgress = "2";

    private readonly Instance _instance;
    private readonly IReadOnlyDictionary<string, string> _users;

    public HistoryRegister(Instance instance, IReadOnlyDictionary<string, string> users)
    {
        _instance = instance;
        _users = users;
        foreach (var (name, field) in ((string, string)[])[(AssignedDuration, "assigned_to"), (StateDuration, "incident_state")])
        {
            var definition = instance["metric_definition"].Find(instance.Mention("metric_definition", name))!;
            definition["table"] = "incident";
            definition["field"] = field;
            definition["type"] = "field_value_duration";
            definition["active"] = "true";
        }
    }

    public void Enter(Row incident, Story story)
    {
        var steps = Steps.Of(story).ToList();
        var states = steps.Select(step => (step.At, step.By, State: StateAfter(step.Kind))).ToList();
        Enter(incident, "incident_state", StateDuration, story.OpenedAt, "1", states);
        var hands = steps.Where(step => step.Kind == StepKind.Assigned).Select(step => (step.At, step.By, _users[step.To.UserName])).ToList();
        Enter(incident, "assigned_to", AssignedDuration, null, "", hands);
        incident["reopened_time"] = steps.Find(step => step.Kind == StepKind.Reopened) is { } reopened ? Instant.Write(reopened.At) : "";
    }

    private static string StateAfter(StepKind kind) => kind switch
    {
        StepKind.Resolved => "6",
        StepKind.Closed => "7",
        _ => InProgress,
    };

    private void Enter(Row incident, string field, string metric, DateTimeOffset? since, string value, List<(DateTimeOffset At, string By, string Value)> changes)
    {
        foreach (var (at, by, next) in changes)
        {
            if (next == value)
            {
                continue;
            }

            var stamp = Instant.Write(at);
            Audit(incident, field, value, next, by, stamp);
            if (since is { } start && (field != "incident_state" || value == InProgress))
            {
                Measure(incident, field, metric, value, start, at);
            }

            (value, since) = (next, at);
        }
    }

    private void Audit(Row incident, string field, string old, string value, string by, string at)
    {
        var audits = _instance["sys_audit"];
        var row = audits.Insert(SysId.Of($"{incident["number"]} audit {audits.Rows.Count}"));
        row["tablename"] = "incident";
        row["documentkey"] = incident.Id;
        row["fieldname"] = field;
        row["oldvalue"] = old;
        row["newvalue"] = value;
        row["user"] = row["sys_created_by"] = by;
        row["record_checkpoint"] = incident["sys_mod_count"];
        row["sys_created_on"] = at;
    }

    private void Measure(Row incident, string field, string metric, string value, DateTimeOffset start, DateTimeOffset end)
    {
        var measured = _instance["metric_instance"];
        var row = measured.Insert(SysId.Of($"{incident["number"]} metric {measured.Rows.Count}"));
        row["id"] = incident.Id;
        row["table"] = "incident";
        row["definition"] = SysId.Of(metric);
        row["field"] = field;
        row["field_value"] = value;
        row["value"] = _instance.Display(_instance["incident"].Columns[_instance["incident"].IndexOf(field)!.Value], value);
        row["start"] = Instant.Write(start);
        row["end"] = row["sys_updated_on"] = Instant.Write(end);
        row["duration"] = Instant.Write(end - start);
        row["calculation_complete"] = "true";
    }
}
