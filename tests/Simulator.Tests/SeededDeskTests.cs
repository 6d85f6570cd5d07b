using CxKit.Connectors.Simulator.Desks;
using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.ServiceNow;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Simulator.Tests;

public class SeededDeskTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_planted_teams_are_what_they_are_called_for(int seed)
    {
        var desk = Load(seed);
        var teams = TeamFacts.Of(desk);

        teams.Keys.Should().BeEquivalentTo("Workplace", "Network", "Business applications", "Meeting rooms");
        desk["incident"].Rows.Count.Should().BeInRange(1500, 1700);

        var watermelon = teams["Workplace"];
        watermelon.SlaMet.Should().BeInRange(0.96, 0.99);
        watermelon.Repeats.Should().BeGreaterThan(0.35);
        watermelon.ThirdTimes.Should().BeGreaterThan(0.08);
        watermelon.SilentEnds.Should().BeGreaterThan(0.4);
        watermelon.Hasty.Should().BeGreaterThan(0.2);
        watermelon.Tickets.Should().BeInRange(500, 620);

        var sound = teams["Network"];
        sound.SlaMet.Should().BeGreaterThan(0.97);
        sound.Repeats.Should().BeLessThan(0.04);
        sound.SilentEnds.Should().BeLessThan(0.04);
        sound.Hasty.Should().Be(0);
        sound.MedianFirstReplyHours.Should().BeLessThan(0.5);
        sound.Reassigned.Should().BeLessThan(0.1);
        sound.QuietCustomers.Should().BeGreaterThan(0.5);

        var red = teams["Business applications"];
        red.SlaMet.Should().BeInRange(0.65, 0.75);
        red.SilentEnds.Should().BeGreaterThan(0.7);
        red.MedianFirstReplyHours.Should().BeGreaterThan(12);
        red.Reassigned.Should().BeGreaterThan(1.5);
        red.QuietCustomers.Should().BeGreaterThan(0.5);

        var small = teams["Meeting rooms"];
        small.Tickets.Should().BeInRange(6, 8);
        small.Callers.Should().Be(small.Tickets);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Rare_things_happen_too(int seed)
    {
        var incidents = Load(seed)["incident"].Rows;

        incidents.Should().Contain(row => row["resolved_by"] == SysId.Of("System"));
        incidents.Should().Contain(row => row["caller_id"] == row["assigned_to"]);
        incidents.Should().Contain(row => row["reopen_count"] == "1");
        incidents.Should().Contain(row => row["problem_id"] != "");
        incidents.Should().Contain(row => row["caused_by"] != "");
        incidents.Count(row => row["resolved_at"].Length == 0).Should().BeInRange(10, 80);
        incidents.Select(row => row["contact_type"]).Distinct().Should().BeEquivalentTo("phone", "email", "self-service", "chat");
    }

    [Fact]
    public void The_data_end_where_they_say()
    {
        var desk = Load(3);

        Invent(3).LastEventAt.Should().Be(new(2026, 6, 30, 17, 0, 0, TimeSpan.Zero));
        string[] stamps = ["opened_at", "resolved_at", "closed_at", "sys_created_on", "sys_updated_on", "start_time", "end_time"];
        string[] tables = ["incident", "task_sla", "sys_journal_field"];
        tables.SelectMany(table => desk[table].Rows).SelectMany(row => stamps.Select(stamp => row[stamp])).Max(StringComparer.Ordinal)
            .Should().Be("2026-06-30 17:00:00");
    }

    [Fact]
    public void An_open_ticket_has_a_running_resolution_and_no_resolver()
    {
        var desk = Load(3);

        var open = desk["incident"].Rows.Where(row => row["resolved_at"].Length == 0).ToList();
        open.Should().OnlyContain(row => row["state"] == "1" || row["state"] == "2").And.OnlyContain(row => row["resolved_by"].Length == 0);
        var running = desk["task_sla"].Rows.Where(row => row["stage"] == "in_progress" && row["sla"] == SysId.Of("Resolution")).ToList();
        running.Should().OnlyContain(row => row["active"] == "true" && row["end_time"].Length == 0);
        running.Select(row => row["task"]).Should().BeEquivalentTo(open.Select(row => row.Id));
    }

    [Fact]
    public void The_same_seed_gives_the_same_desk_and_another_one_another()
    {
        Print(Load(5)).Should().Be(Print(Load(5)));
        Print(Load(5)).Should().NotBe(Print(Load(6)));
    }

    private static Desk Invent(int seed) => SeededDesk.Invent(seed, new ServiceNowRecords(new HashSet<string>()));

    private static Instance Load(int seed) => ((ServiceNowRecords)Invent(seed).Records).Instance;

    private static string Print(Instance desk) => SysId.Of(string.Join('\n', ((string[])["incident", "task_sla", "sys_journal_field", "sys_user"])
        .SelectMany(table => desk[table].Rows.Select(row => string.Join('|', desk[table].Columns.Select(column => row[column.Name]))))));
}
