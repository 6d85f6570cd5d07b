using System.Net;
using System.Text.Json;

namespace CxKit.Simulator.Tests.Zendesk;

public sealed class UpdateTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private ZendeskDesk _desk = null!;
    private Dictionary<string, long> _fields = [];

    public async Task InitializeAsync()
    {
        _desk = await ZendeskDesk.StartAsync(_folder.Journal);
        _fields = await _desk.FieldsAsync();
    }

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_job_is_queued_then_works_then_is_completed_with_a_word_on_every_row()
    {
        var solved = await _desk.IdsAsync("solved");
        var closed = await _desk.IdsAsync("closed");

        var (_, told) = await _desk.SendAsync(HttpMethod.Put, "api/v2/tickets/update_many.json", new
        {
            tickets = new[] { Row(solved[0], "4"), Row(closed[0], "2"), Row(99_999_999, "1"), Row(solved[1], "many") },
        });
        var job = told.GetProperty("job_status");
        job.GetProperty("status").GetString().Should().Be("queued");
        job.GetProperty("results").ValueKind.Should().Be(JsonValueKind.Null);
        var id = job.GetProperty("id").GetString();
        (await _desk.GetAsync($"api/v2/job_statuses/{id}")).GetProperty("job_status").GetProperty("status").GetString().Should().Be("working");
        var done = (await _desk.GetAsync($"api/v2/job_statuses/show_many?ids={id},unknown")).GetProperty("job_statuses")[0];

        done.GetProperty("status").GetString().Should().Be("completed");
        var results = done.GetProperty("results").EnumerateArray().ToList();
        results.Select(result => result.GetProperty("id").GetInt64()).Should().Equal(solved[0], closed[0], 99_999_999, solved[1]);
        results[0].GetProperty("success").GetBoolean().Should().BeTrue();
        results[1].GetProperty("error").GetString().Should().Be("RecordInvalid");
        results[1].GetProperty("details").GetString().Should().Contain("closed prevents ticket update");
        results[2].GetProperty("error").GetString().Should().Be("RecordNotFound");
        results[3].GetProperty("details").GetString().Should().Contain("not a number");
        (await _desk.TruthAsync(solved[0])).GetProperty("written").GetProperty("score").GetString().Should().Be("4");
        (await _desk.TruthAsync(closed[0])).GetProperty("written").EnumerateObject().Should().BeEmpty();
    }

    [Fact]
    public async Task Many_tickets_take_the_same_change()
    {
        var ids = (await _desk.IdsAsync("solved"))[..3];

        var done = await _desk.JobAsync(new { ticket = new { additional_tags = new[] { "asked" } } }, $"api/v2/tickets/update_many?ids={string.Join(',', ids)}");

        done.GetProperty("results").EnumerateArray().Should().OnlyContain(result => result.GetProperty("success").GetBoolean());
        (await _desk.GetAsync($"api/v2/tickets/{ids[1]}")).GetProperty("ticket").GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()).Should().Contain("asked");
    }

    [Fact]
    public async Task No_more_than_a_hundred_rows_and_thirty_jobs_are_taken()
    {
        var id = (await _desk.IdsAsync("solved"))[0];
        (await _desk.SendAsync(HttpMethod.Put, "api/v2/tickets/update_many", new { tickets = Enumerable.Repeat(Row(id, "1"), 101) })).Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        for (var i = 0; i < 30; i++)
        {
            (await _desk.SendAsync(HttpMethod.Put, "api/v2/tickets/update_many", new { tickets = new[] { Row(id, "1") } })).Status.Should().Be(HttpStatusCode.OK);
        }

        var (status, refused) = await _desk.SendAsync(HttpMethod.Put, "api/v2/tickets/update_many", new { tickets = new[] { Row(id, "1") } });

        status.Should().Be(HttpStatusCode.TooManyRequests);
        refused.GetProperty("error").GetString().Should().Be("TooManyJobs");
        refused.GetProperty("current_job_ids").GetArrayLength().Should().Be(30);
        await _desk.AheadAsync(31);
        (await _desk.SendAsync(HttpMethod.Put, "api/v2/tickets/update_many", new { tickets = new[] { Row(id, "1") } })).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_closed_ticket_is_refused_with_its_reason()
    {
        var (status, body) = await _desk.SendAsync(HttpMethod.Put, $"api/v2/tickets/{(await _desk.IdsAsync("closed"))[0]}", new { ticket = new { priority = "low" } });

        status.Should().Be(HttpStatusCode.UnprocessableEntity);
        body.GetProperty("error").GetString().Should().Be("RecordInvalid");
        body.GetProperty("details").GetProperty("status")[0].GetProperty("error").GetString().Should().Be("ClosedPreventsTicketUpdate");
    }

    [Fact]
    public async Task A_safe_update_of_a_ticket_that_moved_on_is_a_conflict()
    {
        var id = (await _desk.IdsAsync("open"))[0];
        var seen = (await _desk.GetAsync($"api/v2/tickets/{id}")).GetProperty("ticket").GetProperty("updated_at").GetString();
        await _desk.HappenAsync(id, new { @event = "touch" });

        var safe = new { id, safe_update = true, updated_stamp = seen, priority = "low" };
        (await _desk.SendAsync(HttpMethod.Put, $"api/v2/tickets/{id}", new { ticket = safe })).Status.Should().Be(HttpStatusCode.Conflict);
        (await _desk.JobAsync(new { tickets = new[] { safe } })).GetProperty("results")[0].GetProperty("error").GetString().Should().Be("UpdateConflict");
    }

    [Fact]
    public async Task A_public_comment_is_said_once_and_mails_nobody_here()
    {
        var id = (await _desk.IdsAsync("solved"))[0];

        var (status, body) = await _desk.SendAsync(HttpMethod.Put, $"api/v2/tickets/{id}", new
        {
            ticket = new
            {
                comment = new { html_body = "<p>Please rate us &amp; more</p>", @public = true },
                custom_fields = new[] { new { id = _fields["CX invited"], value = "i-1" } },
                nonsense = 1,
            },
        });

        status.Should().Be(HttpStatusCode.OK);
        body.GetProperty("audit").GetProperty("events").EnumerateArray().Select(change => change.GetProperty("type").GetString()).Should().BeEquivalentTo("Comment", "Change");
        var comments = (await _desk.GetAsync($"api/v2/tickets/{id}/comments?page[size]=100")).GetProperty("comments").EnumerateArray().ToList();
        comments[^1].GetProperty("body").GetString().Should().Be("Please rate us & more");
        comments[^1].GetProperty("public").GetBoolean().Should().BeTrue();
        var truth = await _desk.TruthAsync(id);
        truth.GetProperty("comments").GetRawText().Should().Be("{\"cxkit\":1}");
        truth.GetProperty("written").GetProperty("invited").GetString().Should().Be("i-1");
        (await _desk.GetAsync("simulator/comments?user=cxkit")).GetRawText().Should().Be($"[{{\"number\":\"{id}\",\"comments\":1}}]");
        (await _desk.GetAsync("simulator/counters")).EnumerateArray().Select(cell => cell.GetProperty("table").GetString()).Should().Contain("tickets/comments");
    }

    [Fact]
    public async Task What_the_vendor_does_not_know_is_passed_over_with_a_word_in_the_header()
    {
        var id = (await _desk.IdsAsync("solved"))[0];
        using var request = new HttpRequestMessage(HttpMethod.Put, $"api/v2/tickets/{id}")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { ticket = new { nonsense = 1, custom_fields = new object[] { new { id = 1, value = "x" }, new { id = _fields["CX label"], value = "no choice" } } } }),
        };

        using var answer = await _desk.Http.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Headers.GetValues("X-Zendesk-API-Warn").Single().Should().Contain("ticket.nonsense");
        (await _desk.TruthAsync(id)).GetProperty("written").EnumerateObject().Should().BeEmpty();
    }

    [Fact]
    public async Task The_same_value_again_moves_the_stamps_and_leaves_no_audit()
    {
        var id = (await _desk.IdsAsync("solved"))[0];
        await _desk.JobAsync(new { tickets = new[] { Row(id, "4") } });
        var audits = await AuditsAsync(id);
        await _desk.AheadAsync(10);
        var before = (await _desk.TruthAsync(id)).GetProperty("updated").GetDateTimeOffset();

        await _desk.JobAsync(new { tickets = new[] { Row(id, "4") } });

        (await AuditsAsync(id)).Should().Be(audits);
        (await _desk.TruthAsync(id)).GetProperty("updated").GetDateTimeOffset().Should().BeAfter(before);
    }

    [Fact]
    public async Task A_choice_is_a_tag_of_its_ticket()
    {
        var id = (await _desk.IdsAsync("solved"))[0];
        var label = (await _desk.GetAsync($"api/v2/ticket_fields/{_fields["CX label"]}")).GetProperty("ticket_field").GetProperty("custom_field_options")[4];
        label.GetProperty("name").GetString().Should().Be("Very satisfied");

        await _desk.JobAsync(new { tickets = new[] { new { id, custom_fields = new[] { new { id = _fields["CX label"], value = label.GetProperty("value").GetString() } } } } });

        (await _desk.TruthAsync(id)).GetProperty("written").GetProperty("label").GetString().Should().Be("cxkit_very_satisfied");
        (await _desk.GetAsync($"api/v2/tickets/{id}")).GetProperty("ticket").GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()).Should().Contain("cxkit_very_satisfied");
    }

    private object Row(long id, string score) => new { id, custom_fields = new[] { new { id = _fields["CX score"], value = score } } };

    private async Task<int> AuditsAsync(long id) => (await _desk.GetAsync($"api/v2/tickets/{id}/audits?page[size]=100")).GetProperty("audits").GetArrayLength();
}
