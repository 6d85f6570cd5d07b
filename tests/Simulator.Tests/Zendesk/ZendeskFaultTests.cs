using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CxKit.Simulator.Tests.Zendesk;

public sealed class ZendeskFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Single_rows_of_a_job_may_fail_and_more_jobs_be_refused()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal);
        var ids = (await desk.IdsAsync("solved"))[..4];
        await desk.FaultAsync(new { kind = "failedRows", every = 2 });
        var body = new { tickets = ids.Select(id => new { id, priority = "urgent" }) };

        var results = (await desk.JobAsync(body)).GetProperty("results").EnumerateArray();

        results.Select(result => result.TryGetProperty("error", out _)).Should().Equal(false, true, false, true);
        (await desk.GetAsync($"api/v2/tickets/{ids[1]}")).GetProperty("ticket").GetProperty("priority").GetString().Should().NotBe("urgent");

        await desk.FaultAsync(new { kind = "tooManyJobs", times = 1 });
        (await desk.SendAsync(HttpMethod.Put, "api/v2/tickets/update_many", body)).Status.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task The_last_ticket_of_a_page_may_come_again_and_none_is_lost()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal);
        await desk.FaultAsync(new { kind = "duplicates", path = "/api/v2/incremental" });

        var ids = (await desk.ExportAsync(perPage: 50)).Select(ticket => ticket.GetProperty("id").GetInt64()).ToList();

        ids.Should().HaveCountGreaterThan(ids.Distinct().Count());
        ids.Distinct().Should().HaveCount((await desk.GetAsync("simulator/tickets")).GetArrayLength());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tickets_may_change_while_they_are_read_and_come_again_later(bool deletes)
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal);
        await desk.FaultAsync(new { kind = "changing", deletes, path = "/api/v2/incremental", times = 3 });

        var first = (await desk.ExportAsync(perPage: 50)).Select(ticket => ticket.GetProperty("id").GetInt64()).ToHashSet();
        await desk.AheadAsync(61);
        var second = await desk.ExportAsync(perPage: 1000);

        first.Should().HaveCount(second.Count - 3, "three moved away before they were read");
        second.Count(ticket => ticket.GetProperty("status").GetString() == "deleted").Should().Be(deletes ? 3 : 0);
    }

    [Fact]
    public async Task Named_fields_may_be_left_as_they_were_and_search_may_lag()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal);
        var fields = await desk.FieldsAsync();
        var id = (await desk.IdsAsync("solved"))[0];
        await desk.FaultAsync(new { kind = "ignoredFields", fields = new[] { "CX score" } });
        await desk.FaultAsync(new { kind = "lag", seconds = 30, path = "/api/v2/search" });

        await desk.SendAsync(HttpMethod.Put, $"api/v2/tickets/{id}", new { ticket = new { external_id = "x-1", custom_fields = new[] { new { id = fields["CX score"], value = "4" } } } });

        (await desk.TruthAsync(id)).GetProperty("written").EnumerateObject().Should().BeEmpty();
        (await desk.GetAsync("api/v2/search?query=external_id:x-1")).GetProperty("count").GetInt32().Should().Be(0);
        await desk.AheadAsync(31);
        (await desk.GetAsync("api/v2/search?query=external_id:x-1")).GetProperty("count").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task A_limit_is_answered_in_the_vendors_words()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal);
        await desk.FaultAsync(new { kind = "rateLimit", retryAfter = 7, times = 1 });

        var answer = await desk.AskAsync("api/v2/groups");

        answer.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(7));
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString().Should().Be("APIRateLimitExceeded");
    }

    [Fact]
    public async Task A_page_that_is_too_heavy_fails_in_plain_text()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal);
        await desk.FaultAsync(new { kind = "heavyPage", above = 500 });

        var heavy = await desk.AskAsync("api/v2/incremental/tickets/cursor?start_time=0");
        var light = await desk.AskAsync("api/v2/incremental/tickets/cursor?start_time=0&per_page=500");

        heavy.StatusCode.Should().Be(HttpStatusCode.GatewayTimeout);
        heavy.Content.Headers.ContentType!.MediaType.Should().Be("text/plain");
        light.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_tenth_export_of_a_minute_is_the_last_where_limits_hold(bool limits)
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal, tickets: 20, limits: limits);
        HttpResponseMessage answer = null!;
        for (var i = 0; i < 11; i++)
        {
            answer = await desk.AskAsync("api/v2/incremental/tickets/cursor?start_time=0");
        }

        answer.StatusCode.Should().Be(limits ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK);
        answer.Headers.GetValues("zendesk-ratelimit-incremental-exports").Single().Should().StartWith("total=10; remaining=0; resets=");
        answer.Headers.GetValues("X-Rate-Limit").Should().Equal("700");
        if (limits)
        {
            await desk.AheadAsync((int)answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
            (await desk.AskAsync("api/v2/incremental/tickets/cursor?start_time=0")).StatusCode.Should().Be(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_desk_from_an_audit_log_is_refused()
    {
        var start = () => ZendeskDesk.StartAsync(_folder.Journal, new CxKit.Connectors.Simulator.DeskSource.FromIncidents("x.csv"));

        (await start.Should().ThrowAsync<ArgumentException>()).Which.Message.Should().Contain("ServiceNow's");
    }
}
