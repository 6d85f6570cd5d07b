using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CxKit.Simulator.Tests.Faults;

public sealed class ServiceNowFaultTests : FaultDesk
{
    [Fact]
    public async Task Rows_may_be_followed_by_an_error()
    {
        await FaultAsync(new { kind = "errorBesideResult", times = 1 });

        var broken = await Desk.JsonAsync(Incidents);
        var whole = await Desk.JsonAsync(Incidents);

        broken.GetProperty("result").GetArrayLength().Should().Be(5);
        broken.GetProperty("error").GetProperty("message").GetString().Should().StartWith("Transaction cancelled");
        whole.TryGetProperty("error", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Hidden_rows_make_pages_short_and_stay_hidden()
    {
        await FaultAsync(new { kind = "shrunk", every = 3 });

        var pages = new List<int>();
        var seen = new List<string>();
        for (var offset = 0; offset < 100; offset += 10)
        {
            var page = await NumbersAsync($"{Incidents}&sysparm_offset={offset}");
            pages.Add(page.Count);
            seen.AddRange(page);
        }

        pages.Should().Contain(count => count < 10);
        var truth = (await Desk.JsonAsync("simulator/tickets")).EnumerateArray()
            .Where(ticket => uint.Parse(ticket.GetProperty("id").GetString().AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % 3 != 0)
            .Select(ticket => ticket.GetProperty("number").GetString());
        seen.Should().BeEquivalentTo(truth);
    }

    [Fact]
    public async Task The_last_row_of_a_page_may_come_again()
    {
        await FaultAsync(new { kind = "duplicates" });

        var first = await NumbersAsync(Incidents);
        var second = await NumbersAsync($"{Incidents}&sysparm_offset=10");

        first.Should().HaveCount(11).And.Subject.Distinct().Should().HaveCount(10);
        second[0].Should().Be(first[^1]);
        second.Skip(1).Should().NotIntersectWith(first).And.HaveCount(10);
    }

    [Fact]
    public async Task What_changed_just_now_may_not_be_found_yet()
    {
        var id = (await Desk.RowsAsync("incident", "ORDERBYnumber", "sys_id"))[0]["sys_id"];
        await FaultAsync(new { kind = "lag", seconds = 30 });

        await Desk.PatchAsync(id, new { u_cx_score = "3" });

        (await Desk.RowsAsync("incident", "u_cx_score=3", "sys_id")).Should().BeEmpty();
        await Desk.Http.PostAsJsonAsync("simulator/clock", new { advance = 31 });
        (await Desk.RowsAsync("incident", "u_cx_score=3", "sys_id")).Should().ContainSingle();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_ticket_of_the_rest_may_change_between_two_pages(bool deletes)
    {
        var next = (await Desk.RowsAsync("incident", "ORDERBYnumber", "sys_id"))[10]["sys_id"];
        await FaultAsync(new { kind = "changing", deletes, times = 1 });

        await NumbersAsync(Incidents);

        var truth = await TruthAsync(next);
        truth.GetProperty("deleted").GetBoolean().Should().Be(deletes);
        truth.GetProperty("updated").GetDateTimeOffset().Should().BeAfter(new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero));
        (await Desk.RowsAsync("incident", "", "sys_id")).Should().HaveCount(deletes ? 99 : 100);
    }

    [Fact]
    public async Task Named_fields_may_be_left_as_they_were()
    {
        var id = (await Desk.RowsAsync("incident", "ORDERBYnumber", "sys_id"))[0]["sys_id"];
        await FaultAsync(new { kind = "ignoredFields", fields = (string[])["u_cx_score"] });

        var row = await Desk.PatchAsync(id, new { u_cx_score = "3", u_cx_label = "fair" });

        row.GetProperty("u_cx_score").GetString().Should().BeEmpty();
        row.GetProperty("u_cx_label").GetString().Should().Be("fair");
    }

    [Fact]
    public async Task A_batch_may_leave_its_rest_or_fail_single_items()
    {
        await FaultAsync(new { kind = "unserviced", serviced = 3, times = 1, path = "/api/now/v1/batch" });
        await FaultAsync(new { kind = "failedRows", every = 2 });

        var first = await BatchAsync(5);
        var second = await BatchAsync(5);

        first.GetProperty("unserviced_requests").EnumerateArray().Select(id => id.GetString()).Should().Equal("3", "4");
        Statuses(first).Should().Equal(200, 403, 200);
        Statuses(second).Should().Equal(200, 403, 200, 403, 200);
    }

    private static IEnumerable<int> Statuses(JsonElement batch) =>
        batch.GetProperty("serviced_requests").EnumerateArray().Select(item => item.GetProperty("status_code").GetInt32());

    private async Task<JsonElement> BatchAsync(int items)
    {
        var ids = (await Desk.RowsAsync("incident", "ORDERBYnumber", "sys_id")).Select(row => row["sys_id"]).Take(items);
        var body = Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"u_cx_score\":\"4\"}"));
        var answer = await Desk.Http.PostAsJsonAsync("api/now/v1/batch", new
        {
            batch_request_id = "1",
            rest_requests = ids.Select((id, i) => new { id = $"{i}", method = "PATCH", url = $"/api/now/table/incident/{id}", body }),
        });
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
