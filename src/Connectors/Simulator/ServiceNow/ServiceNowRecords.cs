using CxKit.Connectors.Simulator.Desks;
using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.ServiceNow.Requests;
using CxKit.Connectors.Simulator.ServiceNow.Stories;
using CxKit.Connectors.Simulator.ServiceNow.Tables;
using CxKit.Connectors.Simulator.Vendors;

namespace CxKit.Connectors.Simulator.ServiceNow;

/// <summary>A ServiceNow instance as the house sees it.</summary>
/// <param name="missingColumns">Columns that <c>incident</c> lacks.</param>
internal sealed class ServiceNowRecords(IReadOnlySet<string> missingColumns) : IVendorRecords
{
    private static readonly (string Name, string Column)[] _written =
        [("score", "u_cx_score"), ("label", "u_cx_label"), ("comment", "u_cx_comment"), ("flag", "u_cx_flag"), ("invited", "u_cx_invited")];

    public Instance Instance { get; } = new(missingColumns);

    public int Tickets => Instance["incident"].Rows.Count;

    public IStoryRegister Register()
    {
        AddDeskUsers();
        return new StoryRegister(Instance);
    }

    public IVendorApi Open(ApiSurroundings around) => new ServiceNowApi(Instance, around);

    public void Take(RowWrite write) => Instance.Take(write);

    public SpokenComment? CommentIn(RowWrite write) =>
        write.Table == "sys_journal_field" && write.Values["element"] == "comments"
            ? new(write.Id, write.Values["sys_created_by"], write.Values["element_id"], write.Values["value"])
            : null;

    public string NumberOf(string ticketId) =>
        Instance["incident"].Find(ticketId)?["number"] ?? Instance["sys_audit_delete"].Find(SysId.Of($"{ticketId} deleted"))?["display_value"] ?? "";

    public IEnumerable<TicketTruth> Truths()
    {
        var mailed = Instance["sys_email"].Rows.CountBy(row => row["instance"]).ToDictionary();
        return Instance["incident"].Rows
            .Select(row => new TicketTruth(row.Id, row["number"], row["state"], Instant.Read(row["sys_updated_on"]))
            {
                Written = _written.Where(pair => row[pair.Column].Length > 0).ToDictionary(pair => pair.Name, pair => row[pair.Column]),
                Mailed = mailed.GetValueOrDefault(row.Id),
            })
            .Concat(Instance["sys_audit_delete"].Rows.Where(row => row["tablename"] == "incident")
                .Select(row => new TicketTruth(row["documentkey"], row["display_value"], "", Instant.Read(row["sys_created_on"])) { IsDeleted = true }));
    }

    public IEnumerable<LivedTicket> Lives() => new IncidentLives(Instance).Tell();

    /// <summary>Adds the users that every desk has.</summary>
    public void AddDeskUsers()
    {
        foreach (var (userName, name) in DeskUsers.All)
        {
            var row = Instance["sys_user"].Find(Instance.Mention("sys_user", name))!;
            row["user_name"] = userName;
            row["active"] = "true";
        }
    }
}
