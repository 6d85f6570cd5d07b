using System.Net;
using System.Net.Http.Json;
using System.Text;
using CxKit.Connectors.Simulator;

namespace CxKit.Simulator.Tests;

public sealed class UpdateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_changed_value_is_kept_and_leaves_its_mark()
    {
        var wall = new ManualWall();
        await using var desk = await StartAsync(wall: wall);
        wall.Advance(TimeSpan.FromHours(2));

        var row = await desk.PatchAsync(await IdAsync(desk), new { u_cx_score = 4, u_cx_label = "satisfied", nonsense = "x", sys_id = "y" });

        row.GetProperty("u_cx_score").GetString().Should().Be("4");
        row.GetProperty("u_cx_label").GetString().Should().Be("satisfied");
        row.GetProperty("sys_mod_count").GetString().Should().Be("5");
        row.GetProperty("sys_updated_on").GetString().Should().Be("2016-03-06 14:00:00");
        row.GetProperty("sys_updated_by").GetString().Should().Be("cxkit");
        row.GetProperty("sys_id").GetString().Should().Be(await IdAsync(desk));
    }

    [Fact]
    public async Task What_changes_nothing_leaves_no_mark()
    {
        await using var desk = await StartAsync();

        var row = await desk.PatchAsync(await IdAsync(desk), new { category = "Category 55", u_cx_flag = "", nonsense = "x", comments = "" });

        row.GetProperty("sys_mod_count").GetString().Should().Be("4");
        row.GetProperty("sys_updated_on").GetString().Should().Be("2016-03-05 12:00:00");
    }

    [Fact]
    public async Task A_comment_becomes_a_row_of_the_journal_and_reads_as_empty()
    {
        await using var desk = await StartAsync();
        var id = await IdAsync(desk);

        var row = await desk.PatchAsync(id, new { comments = "Please rate us", u_cx_invited = "i-1" });
        await desk.PatchAsync(id, new { work_notes = "asked" });

        row.GetProperty("comments").GetString().Should().BeEmpty();
        row.GetProperty("sys_mod_count").GetString().Should().Be("5");
        var journal = await desk.RowsAsync("sys_journal_field", $"element_id={id}^name=incident", "element,value,sys_created_by,sys_created_on");
        journal.Select(entry => (entry["element"], entry["value"], entry["sys_created_by"])).Should().Equal(
            ("comments", "Please rate us", "cxkit"), ("work_notes", "asked", "cxkit"));
        journal[0]["sys_created_on"].Should().Be("2016-03-06 12:00:00");
        (await desk.JsonAsync("simulator/comments?user=cxkit")).GetRawText().Should().Be("[{\"number\":\"INC0000001\",\"comments\":1}]");
        (await desk.JsonAsync("simulator/comments?user=customers")).GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task A_value_too_long_is_cut_without_a_word()
    {
        await using var desk = await StartAsync();

        var row = await desk.PatchAsync(await IdAsync(desk), new { u_cx_label = new string('x', 300) });

        row.GetProperty("u_cx_label").GetString().Should().HaveLength(100);
    }

    [Fact]
    public async Task A_column_that_nobody_provisioned_is_neither_kept_nor_described()
    {
        await using var desk = await StartAsync(missing: "u_cx_score");

        var row = await desk.PatchAsync(await IdAsync(desk), new { u_cx_score = "4" });

        row.TryGetProperty("u_cx_score", out _).Should().BeFalse();
        row.GetProperty("sys_mod_count").GetString().Should().Be("4");
        (await desk.RowsAsync("sys_dictionary", "name=incident^elementINu_cx_score,u_cx_label", "element"))
            .Should().ContainSingle().Which["element"].Should().Be("u_cx_label");
    }

    [Theory]
    [InlineData("{ \"u_cx_score\": ")]
    [InlineData("[]")]
    [InlineData("{ \"u_cx_label\": \"\\ud800\", \"u_cx_score\": \"1\" }")]
    public async Task A_body_with_a_fault_is_refused_and_changes_nothing(string body)
    {
        await using var desk = await StartAsync();
        var path = $"api/now/v2/table/incident/{await IdAsync(desk)}";

        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var response = await desk.Http.PatchAsync(new Uri(path, UriKind.Relative), content);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).Should().Contain("\"status\":\"failure\"");
        (await desk.JsonAsync(path)).GetProperty("result").GetProperty("sys_mod_count").GetString().Should().Be("4");
    }

    [Fact]
    public async Task A_body_over_ten_megabytes_is_refused()
    {
        await using var desk = await StartAsync();

        var response = await desk.Http.PatchAsJsonAsync(
            $"api/now/v2/table/incident/{await IdAsync(desk)}", new { u_cx_comment = new string('x', 10 * 1024 * 1024) });

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).Should().Contain("larger than");
    }

    private async Task<RunningDesk> StartAsync(string? missing = null, TimeProvider? wall = null)
    {
        var log = _folder.File("log.csv");
        await File.WriteAllTextAsync(log, SmallLog.Of(SmallLog.Row()));
        return await RunningDesk.StartAsync(
            new SimulatorOptions
            {
                Desk = new DeskSource.FromIncidents(log),
                JournalPath = _folder.Journal,
                MissingColumns = missing is null ? new HashSet<string>() : new HashSet<string> { missing },
            },
            wall: wall ?? new ManualWall());
    }

    private static async Task<string> IdAsync(RunningDesk desk) => (await desk.RowsAsync("incident", "", "sys_id")).Single()["sys_id"];
}
