using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.Stories;

/// <summary>Enters what is no incident: the changes behind some troubles, and a requested item for one incident in twenty.</summary>
internal sealed class CatalogueRegister
{
    private const int OneIn = 20;

    private static readonly TimeSpan _promised = TimeSpan.FromDays(5);

    private readonly Instance _instance;

    public CatalogueRegister(Instance instance)
    {
        _instance = instance;
        foreach (var (number, title, _, at) in Origins.Changes)
        {
            var change = instance["change_request"].Find(instance.Mention("change_request", number))!;
            change["short_description"] = title;
            change["type"] = "normal";
            change["state"] = "3";
            change["active"] = "false";
            change["priority"] = "4";
            change["close_code"] = "successful_issues";
            change["opened_at"] = change["sys_created_on"] = Instant.Write(at.AddDays(-14));
            change["start_date"] = Instant.Write(at);
            change["end_date"] = change["due_date"] = Instant.Write(at.AddHours(4));

            // It took two hours longer than was planned.
            change["closed_at"] = change["sys_updated_on"] = Instant.Write(at.AddHours(6));
        }

        foreach (var (number, title, _) in Origins.Problems)
        {
            instance["problem"].Find(instance.Mention("problem", number))!["short_description"] = title;
        }
    }

    public void Enter(Row incident, Story story, int number)
    {
        if (number % OneIn != 0)
        {
            return;
        }

        var closed = story.ResolvedAt <= Rhythm.End;
        var row = _instance["sc_req_item"].Insert(SysId.Of($"RITM{number}"));
        row["number"] = $"RITM{number:0000000}";
        row["short_description"] = $"New equipment: {story.Trouble.Category}";
        row["cat_item"] = _instance.Mention("sc_cat_item", story.Trouble.Category);
        row["requested_for"] = row["opened_by"] = incident["caller_id"];
        row["company"] = incident["company"];
        row["assignment_group"] = incident["assignment_group"];
        row["assigned_to"] = incident["assigned_to"];
        row["priority"] = story.Priority;
        row["opened_at"] = row["sys_created_on"] = Instant.Write(story.OpenedAt);
        row["due_date"] = Instant.Write(story.OpenedAt + _promised);
        row["state"] = closed ? "3" : "2";
        row["active"] = closed ? "false" : "true";
        row["closed_at"] = closed ? Instant.Write(story.ResolvedAt) : "";
        row["sys_updated_on"] = Instant.Write(closed ? story.ResolvedAt : story.OpenedAt);
    }
}
