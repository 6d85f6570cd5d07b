using CxKit.Connectors.Simulator.Desks;
using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.Stories;

/// <summary>Enters people and stories into the tables, as far as they had happened by the end of the data.</summary>
internal sealed class StoryRegister : IStoryRegister
{
    private static readonly DateTimeOffset _end = Rhythm.End;
    private static readonly TimeSpan _closedAfter = Steps.ClosedAfter;

    private readonly Instance _instance;
    private readonly Dictionary<string, string> _users = [];
    private readonly CatalogueRegister _catalogue;
    private readonly HistoryRegister _history;
    private readonly SurveyRegister _surveys;

    public StoryRegister(Instance instance)
    {
        _instance = instance;
        _users[DeskUsers.System] = instance["sys_user"].Rows.First(row => row["user_name"] == DeskUsers.System).Id;
        _catalogue = new(instance);
        _history = new(instance, _users);
        _surveys = new(instance);
    }

    public void Enter(Person person)
    {
        var id = _instance.Mention("sys_user", person.Name);
        var row = _instance["sys_user"].Find(id)!;
        row["user_name"] = person.UserName;
        row["email"] = person.Email;
        row["preferred_language"] = person.Language;
        row["company"] = _instance.Mention("core_company", person.Organisation);
        row["active"] = "true";
        _users[person.UserName] = id;
    }

    public void Enter(Story story, int number)
    {
        var incident = Enter(story, $"INC{number:0000000}");
        _catalogue.Enter(incident, story, number);
        _history.Enter(incident, story);
        if (Rating.Of(story, number) is { } rating && story.ResolvedAt <= _end)
        {
            _surveys.Enter(incident, story, rating);
        }
    }

    private Row Enter(Story story, string number)
    {
        var messages = story.Messages.Where(message => message.At <= _end).OrderBy(message => message.At).ToList();
        var row = _instance["incident"].Insert(SysId.Of(number));
        row["number"] = number;
        Describe(row, story);
        Settle(row, story);
        var closedAt = story.ResolvedAt + _closedAfter;
        var events = messages.Select(message => (message.At, message.By)).Concat(
        [
            (story.OpenedAt, row["sys_created_by"]), (story.AssignedAt, story.Agent.UserName),
            (story.ResolvedAt, story.ResolvedBy), (closedAt, DeskUsers.System),
        ]).Where(happened => happened.Item1 <= _end).OrderBy(happened => happened.Item1).ToList();
        row["sys_updated_on"] = Instant.Write(events[^1].Item1);
        row["sys_updated_by"] = events[^1].Item2;
        row["sys_mod_count"] = $"{events.Count - 1 + story.Reassignments}";

        Enter(row, messages);
        var slas = new SlaRegister(_instance, row, story);
        slas.Enter("Response", story.ResponseTarget, story.AssignedAt);
        slas.Enter("Resolution", story.ResolutionTarget, story.ResolvedAt);
        return row;
    }

    private void Describe(Row row, Story story)
    {
        var byPhone = story.Channel == "phone";
        row["short_description"] = story.Title;
        row["opened_at"] = row["sys_created_on"] = Instant.Write(story.OpenedAt);
        row["opened_by"] = _users[byPhone ? story.Agent.UserName : story.Caller.UserName];
        row["sys_created_by"] = byPhone ? story.Agent.UserName : story.Caller.UserName;
        row["caller_id"] = _users[story.Caller.UserName];
        row["company"] = _instance.Mention("core_company", story.Caller.Organisation);
        row["assignment_group"] = _instance.Mention("sys_user_group", story.Team.Name);
        row["business_service"] = _instance.Mention("cmdb_ci_service", story.Trouble.Service);
        row["category"] = story.Trouble.Category;
        row["u_contact_reason"] = story.Reason;
        row["due_date"] = Instant.Write(story.After(story.ResolutionTarget));
        row["contact_type"] = story.Channel;
        row["priority"] = story.Priority;
        row["impact"] = row["urgency"] = story.Priority is "1" or "2" ? story.Priority : "3";
        row["problem_id"] = _instance.Mention("problem", story.Problem);
        row["caused_by"] = _instance.Mention("change_request", story.Change);
    }

    private void Settle(Row row, Story story)
    {
        var assigned = story.AssignedAt <= _end;
        var resolved = story.ResolvedAt <= _end;
        var closed = story.ResolvedAt + _closedAfter <= _end;
        row["state"] = row["incident_state"] = closed ? "7" : resolved ? "6" : assigned ? "2" : "1";
        row["active"] = closed ? "false" : "true";
        row["assigned_to"] = assigned ? _users[story.Agent.UserName] : "";
        row["reassignment_count"] = assigned ? $"{story.Reassignments}" : "0";
        row["reopen_count"] = resolved ? $"{story.Reopens}" : "0";
        if (resolved)
        {
            row["resolved_at"] = Instant.Write(story.ResolvedAt);
            row["resolved_by"] = _users[story.ResolvedBy];
            row["calendar_duration"] = Instant.Write(story.ResolvedAt - story.OpenedAt);
            row["close_code"] = story.ResolvedBy == DeskUsers.System ? "No answer from customer" : "Solved";
        }

        row["closed_at"] = closed ? Instant.Write(story.ResolvedAt + _closedAfter) : "";
    }

    private void Enter(Row incident, List<Message> messages)
    {
        for (var i = 0; i < messages.Count; i++)
        {
            var row = _instance["sys_journal_field"].Insert(SysId.Of($"{incident["number"]} message {i}"));
            row["name"] = "incident";
            row["element"] = messages[i].IsPublic ? "comments" : "work_notes";
            row["element_id"] = incident.Id;
            row["value"] = messages[i].Text;
            row["sys_created_by"] = messages[i].By;
            row["sys_created_on"] = Instant.Write(messages[i].At);
        }
    }
}
