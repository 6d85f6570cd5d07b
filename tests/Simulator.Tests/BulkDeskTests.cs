using CxKit.Connectors.Simulator;

namespace CxKit.Simulator.Tests;

public sealed class BulkDeskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_desk_of_a_size_has_that_many_tickets_and_ends_where_it_says()
    {
        await using var desk = await RunningDesk.StartAsync(new DeskSource.OfSize(3000, 7), _folder.Journal);

        var told = await desk.JsonAsync("simulator/desk");
        told.GetProperty("source").GetString().Should().Be("size:3000:7");
        told.GetProperty("tickets").GetInt32().Should().Be(3000);
        var rows = await desk.RowsAsync("incident", "ORDERBYnumber", "number,opened_at,state,caller_id,category");
        rows.Select(row => row["number"]).Should().OnlyHaveUniqueItems().And.HaveCount(3000);
        rows.Select(row => row["opened_at"]).Should().BeInAscendingOrder(StringComparer.Ordinal);
        rows[^1]["opened_at"].Should().Be("2026-06-30 17:00:00");
        rows.Select(row => row["state"]).Distinct().Should().Contain(["1", "2", "6", "7"]);
        rows.GroupBy(row => (row["caller_id"], row["category"])).Should().Contain(same => same.Count() > 1, "some report the same again");
        (await desk.RowsAsync("task_sla", "has_breached=true", "sys_id")).Should().HaveCountGreaterThan(100);
        (await desk.RowsAsync("sys_journal_field", "element=comments", "sys_id")).Should().HaveCountGreaterThan(3000);
    }

    [Fact]
    public async Task The_same_number_gives_the_same_desk_and_no_two_people_share_a_name()
    {
        await using var one = await RunningDesk.StartAsync(new DeskSource.OfSize(6000, 3), _folder.File("one"));
        await using var two = await RunningDesk.StartAsync(new DeskSource.OfSize(6000, 3), _folder.File("two"));

        const string Asked = "sys_id,short_description,opened_at,caller_id.name,sys_updated_on";
        (await one.RowsAsync("incident", "", Asked)).Should().BeEquivalentTo(await two.RowsAsync("incident", "", Asked), options => options.WithStrictOrdering());
        (await one.RowsAsync("sys_user", "", "user_name")).Select(row => row["user_name"]).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(1200);
    }

    [Fact]
    public async Task A_desk_without_tickets_is_refused()
    {
        var start = () => RunningDesk.StartAsync(new DeskSource.OfSize(0, 7), _folder.Journal);

        await start.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task A_page_without_a_count_is_the_same_page()
    {
        await using var desk = await RunningDesk.StartAsync(new DeskSource.OfSize(500, 7), _folder.Journal);
        const string Page = "api/now/v2/table/incident?sysparm_query=ORDERBYsys_updated_on%5EORDERBYsys_id&sysparm_fields=sys_id&sysparm_offset=100&sysparm_limit=50";

        var counted = await desk.Http.GetAsync(new Uri(Page, UriKind.Relative));
        var uncounted = await desk.Http.GetAsync(new Uri(Page + "&sysparm_no_count=true", UriKind.Relative));

        (await uncounted.Content.ReadAsStringAsync()).Should().Be(await counted.Content.ReadAsStringAsync());
        counted.Headers.GetValues("X-Total-Count").Should().Equal("500");
        uncounted.Headers.Contains("X-Total-Count").Should().BeFalse();
        uncounted.Headers.GetValues("Link").Single().Should().Contain("rel=\"next\"").And.NotContain("rel=\"last\"");
    }

    [Fact]
    public async Task What_was_written_is_found_in_its_new_place()
    {
        await using var desk = await RunningDesk.StartAsync(new DeskSource.OfSize(200, 7), _folder.Journal);
        var first = (await desk.RowsAsync("incident", "ORDERBYsys_updated_on", "sys_id"))[0]["sys_id"];

        await desk.PatchAsync(first, new { u_cx_score = "5" });

        (await desk.RowsAsync("incident", "ORDERBYsys_updated_on", "sys_id"))[^1]["sys_id"].Should().Be(first);
    }
}
