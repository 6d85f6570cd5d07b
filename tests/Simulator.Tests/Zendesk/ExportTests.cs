using System.Net;
using System.Text.Json;

namespace CxKit.Simulator.Tests.Zendesk;

public sealed class ExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1000)]
    [InlineData(37)]
    public async Task Every_ticket_comes_in_the_order_of_its_generated_timestamp(int perPage)
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal);

        var all = await desk.ExportAsync(perPage: perPage);

        all.Select(Id).Should().OnlyHaveUniqueItems().And.BeEquivalentTo(await TruthIdsAsync(desk));
        all.Select(ticket => ticket.GetProperty("generated_timestamp").GetInt64()).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task What_stands_beside_the_tickets_is_only_what_was_asked_for()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal);

        var bare = await desk.GetAsync("api/v2/incremental/tickets/cursor?start_time=0&per_page=5");
        var full = await desk.GetAsync("api/v2/incremental/tickets/cursor?start_time=0&per_page=5&include=metric_sets,users,groups,organizations");

        bare.TryGetProperty("users", out _).Should().BeFalse();
        bare.GetProperty("tickets")[0].TryGetProperty("metric_set", out _).Should().BeFalse();
        bare.GetProperty("end_of_stream").GetBoolean().Should().BeFalse();
        var ticket = full.GetProperty("tickets")[0];
        ticket.GetProperty("metric_set").GetProperty("ticket_id").GetInt64().Should().Be(Id(ticket));
        full.GetProperty("users").EnumerateArray().Select(user => user.GetProperty("id").GetInt64()).Should().Contain(ticket.GetProperty("requester_id").GetInt64());
        full.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("id").GetInt64()).Should().Contain(ticket.GetProperty("group_id").GetInt64());
        full.GetProperty("organizations").GetArrayLength().Should().BePositive();
    }

    [Fact]
    public async Task The_last_minute_is_never_told_and_never_a_start()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal);
        var id = (await desk.IdsAsync("open"))[0];
        var end = (await desk.GetAsync("api/v2/incremental/tickets/cursor?start_time=0&support_type_scope=all")).GetProperty("after_cursor").GetString();
        var next = $"api/v2/incremental/tickets/cursor?cursor={Uri.EscapeDataString(end!)}&support_type_scope=all";

        await desk.HappenAsync(id, new { @event = "touch" });
        (await desk.GetAsync(next)).GetProperty("tickets").GetArrayLength().Should().Be(0);
        (await desk.GetAsync(next)).GetProperty("after_cursor").GetString().Should().Be(end);
        await desk.AheadAsync(61);
        (await desk.GetAsync(next)).GetProperty("tickets").EnumerateArray().Select(Id).Should().Equal(id);

        var now = desk.Simulator.Clock.GetUtcNow().ToUnixTimeSeconds();
        (await desk.AskAsync($"api/v2/incremental/tickets/cursor?start_time={now - 30}")).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await desk.AskAsync("api/v2/incremental/tickets/cursor")).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_deleted_ticket_comes_scrubbed_unless_it_is_excluded()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal);
        var id = (await desk.IdsAsync("open"))[0];
        (await desk.Http.DeleteAsync(new Uri($"api/v2/tickets/{id}", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NoContent);
        await desk.AheadAsync(61);

        var deleted = (await desk.ExportAsync("&include=metric_sets")).Single(ticket => Id(ticket) == id);
        deleted.GetProperty("status").GetString().Should().Be("deleted");
        deleted.GetProperty("subject").GetString().Should().Be("SCRUBBED");
        deleted.GetProperty("metric_set").ValueKind.Should().Be(JsonValueKind.Null);
        (await desk.ExportAsync("&exclude_deleted=true")).Select(Id).Should().NotContain(id);
        (await desk.AskAsync($"api/v2/tickets/{id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await desk.GetAsync("api/v2/deleted_tickets")).GetProperty("deleted_tickets")[0].GetProperty("id").GetInt64().Should().Be(id);
        (await desk.TruthAsync(id)).GetProperty("deleted").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task Tickets_of_ai_agents_are_missing_unless_all_are_asked_for()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal, tickets: 1500);

        var all = (await desk.ExportAsync(perPage: 1000)).Select(Id).ToList();
        var usual = new List<long>();
        var page = await desk.GetAsync("api/v2/incremental/tickets/cursor?start_time=0");
        while (true)
        {
            usual.AddRange(page.GetProperty("tickets").EnumerateArray().Select(Id));
            if (page.GetProperty("end_of_stream").GetBoolean())
            {
                break;
            }

            page = await desk.GetAsync($"api/v2/incremental/tickets/cursor?cursor={Uri.EscapeDataString(page.GetProperty("after_cursor").GetString()!)}");
        }

        usual.Should().HaveCountLessThan(all.Count).And.BeSubsetOf(all);
    }

    [Fact]
    public async Task Events_are_paged_by_time_and_the_last_comes_again()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal, tickets: 100);
        var whole = new HashSet<long>();
        var again = 0;
        long start = 0;
        while (true)
        {
            var page = await desk.GetAsync($"api/v2/incremental/ticket_events?start_time={start}&per_page=50&include=comment_events");
            var events = page.GetProperty("ticket_events").EnumerateArray().ToList();
            page.GetProperty("count").GetInt32().Should().Be(events.Count);
            again += events.Count(audit => !whole.Add(audit.GetProperty("id").GetInt64()));
            if (page.GetProperty("end_of_stream").GetBoolean())
            {
                break;
            }

            page.GetProperty("next_page").GetString().Should().Contain($"start_time={page.GetProperty("end_time").GetInt64()}");
            start = page.GetProperty("end_time").GetInt64();
        }

        again.Should().BePositive();
        var audits = 0;
        foreach (var id in await TruthIdsAsync(desk))
        {
            audits += (await desk.GetAsync($"api/v2/tickets/{id}/audits?page[size]=100")).GetProperty("audits").GetArrayLength();
        }

        whole.Should().HaveCount(audits);
    }

    [Fact]
    public async Task A_comment_is_only_told_of_unless_it_is_asked_for()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal, tickets: 60);

        var told = Comment(await desk.GetAsync("api/v2/incremental/ticket_events?start_time=0"));
        var said = Comment(await desk.GetAsync("api/v2/incremental/ticket_events?start_time=0&include=comment_events"));

        told.GetProperty("comment_public").GetBoolean().Should().BeTrue();
        told.TryGetProperty("body", out _).Should().BeFalse();
        said.GetProperty("body").GetString().Should().NotBeEmpty();
        said.GetProperty("public").GetBoolean().Should().BeTrue();

        static JsonElement Comment(JsonElement page) => page.GetProperty("ticket_events").EnumerateArray()
            .SelectMany(audit => audit.GetProperty("child_events").EnumerateArray()).First(child => child.GetProperty("event_type").GetString() == "Comment");
    }

    [Fact]
    public async Task Users_come_by_cursor_each_once()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal);
        var ids = new List<long>();
        var path = "api/v2/incremental/users/cursor?start_time=0&per_page=100";
        while (true)
        {
            var page = await desk.GetAsync(path);
            ids.AddRange(page.GetProperty("users").EnumerateArray().Select(user => user.GetProperty("id").GetInt64()));
            if (page.GetProperty("end_of_stream").GetBoolean())
            {
                break;
            }

            path = page.GetProperty("after_url").GetString()!;
        }

        ids.Should().OnlyHaveUniqueItems();
        (await desk.GetAsync("api/v2/users")).GetProperty("count").GetInt32().Should().Be(ids.Count);
    }

    private static async Task<List<long>> TruthIdsAsync(ZendeskDesk desk) =>
        (await desk.GetAsync("simulator/tickets")).EnumerateArray().Select(ticket => long.Parse(ticket.GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture)).ToList();

    private static long Id(JsonElement ticket) => ticket.GetProperty("id").GetInt64();
}
