using System.Globalization;

namespace CxKit.Simulator.Tests;

public class QueryTests(SeededDeskFixture fixture) : IClassFixture<SeededDeskFixture>
{
    public static TheoryData<string, Func<Dictionary<string, string>, bool>> Queries => new()
    {
        { "priority=3", row => row["priority"] == "3" },
        { "priority!=3", row => row["priority"] != "3" },
        { "reassignment_count>2", row => Number(row) > 2 },
        { "reassignment_count>=2", row => Number(row) >= 2 },
        { "reassignment_count<1", row => Number(row) < 1 },
        { "reassignment_count<=1", row => Number(row) <= 1 },
        { "opened_at>2026-05-01 10:00:00", row => After(row["opened_at"], "2026-05-01 10:00:00") },
        { "opened_at<2026-05-01", row => After("2026-05-01 00:00:00", row["opened_at"]) },
        { "resolved_at<2030-01-01", row => row["resolved_at"].Length > 0 },
        { "opened_atBETWEEN2026-04-01 00:00:00@2026-04-30 23:59:59", row => row["opened_at"].StartsWith("2026-04", StringComparison.Ordinal) },
        { "priorityIN1,2", row => row["priority"] is "1" or "2" },
        { "priorityNOT IN1,2", row => row["priority"] is not ("1" or "2") },
        { "categorySTARTSWITHpri", row => row["category"] == "Printing" },
        { "categoryLIKEint", row => row["category"] is "Printing" or "Internet" },
        { "problem_idISEMPTY", row => row["problem_id"].Length == 0 },
        { "problem_idISNOTEMPTY", row => row["problem_id"].Length > 0 },
        { "caller_id.emailSTARTSWITHa", row => row["caller_id.email"].StartsWith('a') },
        { "caller_id.company.name=Harrow & Finch", row => row["caller_id.company.name"] == "Harrow & Finch" },
        { "assignment_group.name=Network^priority=1", row => row["assignment_group.name"] == "Network" && row["priority"] == "1" },
        { "active=false^priority=1^ORpriority=2^category=VPN", row => row["active"] == "false" && row["priority"] is "1" or "2" && row["category"] == "VPN" },
        { "category=VPN^priority=1^NQcategory=ERP^priority=2", row => (row["category"], row["priority"]) is ("VPN", "1") or ("ERP", "2") },
        { "nonsense=1^priority=1", row => row["priority"] == "1" },
        { "priority=1^caller_id.nonsense=2", row => row["priority"] == "1" },
        { "priority=1^categoryRESEMBLESx", row => row["priority"] == "1" },
        { "priority=1^opened_at>yesterday", row => row["priority"] == "1" },
        { "priority=1^nonsense=1^ORcategory=VPN", row => row["priority"] == "1" && row["category"] == "VPN" },
        { "nonsense=1", _ => true },
        { "priority=1^NQnonsense=1", _ => true },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_query_finds_what_it_says(string query, Func<Dictionary<string, string>, bool> expected)
    {
        var found = await fixture.Desk.RowsAsync("incident", query, "number");

        var numbers = fixture.Incidents.Where(expected).Select(row => row["number"]).ToList();
        numbers.Should().NotBeEmpty();
        found.Select(row => row["number"]).Should().BeEquivalentTo(numbers);
    }

    [Fact]
    public async Task Rows_come_in_the_order_asked_for()
    {
        var found = await fixture.Desk.RowsAsync("incident", "ORDERBYDESCreassignment_count^ORDERBYnumber", "number");

        found.Select(row => row["number"]).Should().Equal(
            fixture.Incidents.OrderByDescending(Number).ThenBy(row => row["number"], StringComparer.Ordinal).Select(row => row["number"]));
    }

    [Fact]
    public async Task Another_table_is_queried_through_its_reference_to_the_ticket()
    {
        var slas = await fixture.Desk.RowsAsync(
            "task_sla", "task.sys_class_name=incident^sla.target=response^task.assignment_group.name=Network", "sla.name,task.number");

        slas.Should().OnlyContain(row => row["sla.name"] == "Response");
        slas.Select(row => row["task.number"]).Should().BeEquivalentTo(
            fixture.Incidents.Where(row => row["assignment_group.name"] == "Network").Select(row => row["number"]));
    }

    private static int Number(Dictionary<string, string> row) => int.Parse(row["reassignment_count"], CultureInfo.InvariantCulture);

    private static bool After(string left, string right) => string.CompareOrdinal(left, right) > 0;
}
