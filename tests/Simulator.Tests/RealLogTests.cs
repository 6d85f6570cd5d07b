using CxKit.Connectors.Simulator;

namespace CxKit.Simulator.Tests;

public class RealLogTests
{
    [RealLogFact]
    public async Task The_week_is_read_as_it_was_recorded()
    {
        using var folder = new TemporaryFolder();
        await using var desk = await RunningDesk.StartAsync(new DeskSource.FromIncidents(RealLog.Path!), folder.Journal);

        var incidents = await desk.RowsAsync(
            "incident", "ORDERBYnumber", "sys_id,number,state,incident_state,priority,assignment_group,assignment_group.name,caller_id.name,resolved_at,closed_at,reopen_count,sys_created_on,short_description");
        incidents.Should().HaveCount(1858);
        incidents.Count(row => row["resolved_at"].Length == 0).Should().Be(60);
        incidents.Count(row => row["assignment_group"].Length == 0).Should().Be(83);
        incidents.Count(row => row["reopen_count"] != "0").Should().Be(21);
        incidents.Should().OnlyContain(row => row["state"] == "7" && row["incident_state"] == "7" && row["closed_at"].Length > 0);
        incidents[0].Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["sys_id"] = Md5("INC0000045"),
            ["number"] = "INC0000045",
            ["state"] = "7",
            ["incident_state"] = "7",
            ["priority"] = "3 - Moderate",
            ["assignment_group"] = Md5("Group 56"),
            ["assignment_group.name"] = "Group 56",
            ["caller_id.name"] = "Caller 2403",
            ["resolved_at"] = "2016-02-29 11:29:00",
            ["closed_at"] = "2016-03-05 12:00:00",
            ["reopen_count"] = "0",
            ["sys_created_on"] = "2016-02-29 01:23:00",
            ["short_description"] = "",
        });
        desk.Simulator.LastEventAt.Should().Be(new DateTimeOffset(2017, 2, 7, 18, 0, 0, TimeSpan.Zero));
    }

    [RealLogFact]
    public async Task Each_incident_has_one_settled_sla_and_no_journal()
    {
        using var folder = new TemporaryFolder();
        await using var desk = await RunningDesk.StartAsync(new DeskSource.FromIncidents(RealLog.Path!), folder.Journal);

        var slas = await desk.RowsAsync(
            "task_sla", "task.sys_class_name=incident^sla.target=resolution", "task,active,has_breached,stage,end_time,task.resolved_at,task.closed_at,sys_updated_on,task.sys_updated_on");
        slas.Select(row => row["task"]).Distinct().Should().HaveCount(1858).And.HaveSameCount(slas);
        slas.Count(row => row["has_breached"] == "false" && row["stage"] == "completed").Should().Be(819);
        slas.Should().OnlyContain(row => row["active"] == "false");
        slas.Should().OnlyContain(row => row["end_time"] == (row["task.resolved_at"].Length > 0 ? row["task.resolved_at"] : row["task.closed_at"]));
        slas.Should().OnlyContain(row => row["sys_updated_on"] == row["task.sys_updated_on"]);
        (await desk.RowsAsync("sys_journal_field", "", "sys_id")).Should().BeEmpty();
    }

    private static string Md5(string words) =>
#pragma warning disable CA5351 // The vendor's ids have this length.
        Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(words)));
#pragma warning restore CA5351
}
