using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CxKit.Connectors.Simulator;

namespace CxKit.Simulator.Tests;

public sealed class BatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_item_that_fails_leaves_the_others_alone()
    {
        await using var desk = await StartAsync(TimeSpan.FromMilliseconds(100));
        var id = (await desk.RowsAsync("incident", "", "sys_id")).Single()["sys_id"];

        var reply = await SendAsync(
            desk,
            Item("11", "PATCH", $"/api/now/table/incident/{id}?sysparm_fields=sys_id,sys_mod_count", "{\"u_cx_score\":\"4\"}"),
            Item("12", "PATCH", "/api/now/table/incident/ffffffffffffffffffffffffffffffff", "{\"u_cx_score\":\"2\"}"),
            Item("13", "PATCH", $"/api/now/table/incident/{id}", "nonsense"),
            new { id = "14", method = "PATCH", url = $"/api/now/table/incident/{id}", body = "%%%" },
            Item("15", "GET", "/api/now/v2/table/incident?sysparm_query=u_cx_score%3D4&sysparm_fields=number"),
            Item("16", "GET", "/api/now/v1/batch"));

        reply.GetProperty("batch_request_id").GetString().Should().Be("1");
        reply.GetProperty("unserviced_requests").GetArrayLength().Should().Be(0);
        var items = reply.GetProperty("serviced_requests").EnumerateArray().ToList();
        items.Select(item => (item.GetProperty("id").GetString(), item.GetProperty("status_code").GetInt32())).Should().Equal(
            ("11", 200), ("12", 404), ("13", 400), ("14", 400), ("15", 200), ("16", 400));
        Body(items[0]).Should().Be($"{{\"result\":{{\"sys_id\":\"{id}\",\"sys_mod_count\":\"5\"}}}}");
        items[0].GetProperty("status_text").GetString().Should().Be("OK");
        items[0].GetProperty("execution_time").GetInt32().Should().Be(100);
        items[0].GetProperty("headers").GetArrayLength().Should().Be(0);
        Body(items[1]).Should().Contain("No Record found");
        Body(items[4]).Should().Be("{\"result\":[{\"number\":\"INC0000001\"}]}");
    }

    [Fact]
    public async Task What_is_beyond_the_time_of_a_call_is_left_unserviced()
    {
        await using var desk = await StartAsync(TimeSpan.FromSeconds(15));
        var id = (await desk.RowsAsync("incident", "", "sys_id")).Single()["sys_id"];

        var reply = await SendAsync(desk, [.. Enumerable.Range(1, 4).Select(i => Item($"{i}", "PATCH", $"/api/now/table/incident/{id}", $"{{\"u_cx_score\":\"{i}\"}}"))]);

        reply.GetProperty("serviced_requests").GetArrayLength().Should().Be(2);
        reply.GetProperty("unserviced_requests").EnumerateArray().Select(item => item.GetString()).Should().Equal("3", "4");
        (await desk.RowsAsync("incident", "", "u_cx_score")).Single()["u_cx_score"].Should().Be("2");
    }

    [Fact]
    public async Task Calls_are_counted_by_what_they_do_and_items_are_not()
    {
        await using var desk = await StartAsync(TimeSpan.Zero);
        const string Nobody = "/api/now/table/incident/ffffffffffffffffffffffffffffffff";

        await SendAsync(desk, Item("1", "PATCH", Nobody, "{\"u_cx_score\":\"4\"}"), Item("2", "PATCH", Nobody, "{\"comments\":\"hello\"}"));
        await SendAsync(desk, Item("1", "PATCH", Nobody, "{\"u_cx_score\":\"4\"}"), Item("2", "GET", Nobody));
        await desk.Http.PostAsJsonAsync("simulator/phase", new { name = "later" });
        await SendAsync(desk, Item("1", "GET", Nobody));
        await SendAsync(desk, Item("1", "GET", Nobody));

        var counters = await desk.JsonAsync("simulator/counters");
        counters.EnumerateArray().Select(cell => string.Join(' ', cell.EnumerateObject().Select(field => field.Value.ToString()))).Should().Equal(
            "cxkit batch/comments first 1", "cxkit batch/fields first 1", "cxkit batch/reads later 2");
    }

    [Fact]
    public async Task A_body_that_is_no_batch_is_refused()
    {
        await using var desk = await StartAsync(TimeSpan.Zero);

        var response = await desk.Http.PostAsJsonAsync("api/now/v1/batch", new { rest_requests = "none" });

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private async Task<RunningDesk> StartAsync(TimeSpan claimedPatchTime)
    {
        var log = _folder.File("log.csv");
        await File.WriteAllTextAsync(log, SmallLog.Of(SmallLog.Row()));
        return await RunningDesk.StartAsync(new SimulatorOptions
        {
            Desk = new DeskSource.FromIncidents(log),
            JournalPath = _folder.Journal,
            ClaimedPatchTime = claimedPatchTime,
        });
    }

    private static object Item(string id, string method, string url, string body = "") => new
    {
        id,
        method,
        url,
        headers = new[] { new { name = "Accept", value = "application/json" } },
        body = Convert.ToBase64String(Encoding.UTF8.GetBytes(body)),
        exclude_response_headers = true,
    };

    private static async Task<JsonElement> SendAsync(RunningDesk desk, params object[] items)
    {
        var response = await desk.Http.PostAsJsonAsync("api/now/v1/batch", new { batch_request_id = "1", rest_requests = items });
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static string Body(JsonElement item) => Encoding.UTF8.GetString(item.GetProperty("body").GetBytesFromBase64());
}
