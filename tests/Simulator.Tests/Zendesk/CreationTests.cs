using System.Net;

namespace CxKit.Simulator.Tests.Zendesk;

public sealed class CreationTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private ZendeskDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await ZendeskDesk.StartAsync(_folder.Journal);

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_follow_up_knows_its_closed_source_and_is_found_by_its_external_id()
    {
        var source = (await _desk.IdsAsync("closed"))[0];

        var (status, body) = await _desk.SendAsync(HttpMethod.Post, "api/v2/tickets", new
        {
            ticket = new { via_followup_source_id = source, external_id = "cxkit:1", comment = new { body = "Not satisfied", @public = false } },
        });

        status.Should().Be(HttpStatusCode.Created);
        var created = body.GetProperty("ticket");
        created.GetProperty("via_followup_source_id").GetInt64().Should().Be(source);
        created.GetProperty("status").GetString().Should().Be("new");
        body.GetProperty("audit").GetProperty("events").EnumerateArray().Should().Contain(change =>
            change.GetProperty("type").GetString() == "Create" && change.GetProperty("field_name").GetString() == "status" && change.GetProperty("value").GetString() == "new");
        var before = (await _desk.GetAsync($"api/v2/tickets/{source}")).GetProperty("ticket");
        before.GetProperty("followup_ids")[0].GetInt64().Should().Be(created.GetProperty("id").GetInt64());
        created.GetProperty("requester_id").GetInt64().Should().Be(before.GetProperty("requester_id").GetInt64());
        (await _desk.GetAsync("api/v2/tickets?external_id=cxkit:1")).GetProperty("count").GetInt32().Should().Be(1);
        (await _desk.GetAsync("api/v2/search?query=type:ticket external_id:\"cxkit:1\"")).GetProperty("results")[0].GetProperty("id").GetInt64().Should().Be(created.GetProperty("id").GetInt64());
    }

    [Fact]
    public async Task Only_a_closed_ticket_has_a_follow_up()
    {
        var (status, _) = await _desk.SendAsync(HttpMethod.Post, "api/v2/tickets", new
        {
            ticket = new { via_followup_source_id = (await _desk.IdsAsync("solved"))[0], comment = new { body = "x" } },
        });

        status.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await _desk.SendAsync(HttpMethod.Post, "api/v2/tickets", new { ticket = new { subject = "x" } })).Status.Should().Be(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_same_key_creates_no_second_ticket()
    {
        var ticket = new { ticket = new { subject = "Call back", comment = new { body = "x" } } };
        var tickets = (await _desk.GetAsync("simulator/desk")).GetProperty("tickets").GetInt32();

        var first = await _desk.SendAsync(HttpMethod.Post, "api/v2/tickets", ticket, ("Idempotency-Key", "k1"));
        var again = await _desk.SendAsync(HttpMethod.Post, "api/v2/tickets", ticket, ("Idempotency-Key", "k1"));
        var other = await _desk.SendAsync(HttpMethod.Post, "api/v2/tickets", new { ticket = new { comment = new { body = "y" } } }, ("Idempotency-Key", "k1"));

        again.Status.Should().Be(HttpStatusCode.Created);
        again.Body.GetProperty("ticket").GetProperty("id").GetInt64().Should().Be(first.Body.GetProperty("ticket").GetProperty("id").GetInt64());
        other.Status.Should().Be(HttpStatusCode.BadRequest);
        other.Body.GetProperty("error").GetString().Should().Be("IdempotentRequestError");
        (await _desk.GetAsync("simulator/desk")).GetProperty("tickets").GetInt32().Should().Be(tickets + 1);
    }
}
