using System.Text.Json;
using CxKit.Connectors.Simulator;

namespace CxKit.Simulator.Tests.Zendesk;

public sealed class LifeTests(LifeTests.Seeded seeded) : IClassFixture<LifeTests.Seeded>
{
    [Fact]
    public async Task What_the_events_lead_to_is_what_the_ticket_says()
    {
        var events = (await EventsAsync()).ToLookup(audit => audit.GetProperty("ticket_id").GetInt64());
        foreach (var ticket in seeded.Tickets.Where(ticket => ticket.GetProperty("type").GetString() != "problem"))
        {
            var changes = events[ticket.GetProperty("id").GetInt64()].SelectMany(audit => audit.GetProperty("child_events").EnumerateArray()).ToList();
            Last(changes, "status").Should().Be(ticket.GetProperty("status").GetString());
            var assignees = changes.Count(change => change.TryGetProperty("assignee_id", out _));
            ticket.GetProperty("metric_set").GetProperty("assignee_stations").GetInt32().Should().Be(assignees);
            (Last(changes, "assignee_id") ?? "").Should().Be($"{ticket.GetProperty("assignee_id")}");
            ticket.GetProperty("metric_set").GetProperty("reopens").GetInt32().Should().Be(
                changes.Count(change => change.TryGetProperty("status", out _) && change.TryGetProperty("previous_value", out var before) && before.GetString() == "solved" && change.GetProperty("status").GetString() == "open"));
        }

        seeded.Tickets.Should().Contain(ticket => ticket.GetProperty("metric_set").GetProperty("reopens").GetInt32() == 1);
        seeded.Tickets.Should().Contain(ticket => ticket.GetProperty("type").GetString() == "problem");
    }

    [Fact]
    public async Task The_planted_teams_keep_their_promises_as_they_are_called_for()
    {
        var groups = (await seeded.Desk.GetAsync("api/v2/groups?page[size]=100")).GetProperty("groups").EnumerateArray()
            .ToDictionary(group => group.GetProperty("id").GetInt64(), group => group.GetProperty("name").GetString()!);
        var moments = (await MetricEventsAsync()).ToLookup(moment => moment.GetProperty("ticket_id").GetInt64());
        var met = seeded.Tickets.Where(ticket => moments[ticket.GetProperty("id").GetInt64()].Any(Stopped)).GroupBy(
            ticket => groups[ticket.GetProperty("group_id").GetInt64()],
            ticket => moments[ticket.GetProperty("id").GetInt64()].All(moment => moment.GetProperty("type").GetString() != "breach" || moment.GetProperty("deleted").GetBoolean()))
            .ToDictionary(team => team.Key, team => team.Average(kept => kept ? 1.0 : 0.0));

        met["Workplace"].Should().BeInRange(0.95, 0.99);
        met["Network"].Should().BeGreaterThan(0.96);
        met["Business applications"].Should().BeInRange(0.6, 0.78);
        moments.SelectMany(ofOne => ofOne).Should().Contain(moment => moment.GetProperty("type").GetString() == "breach" && moment.GetProperty("deleted").GetBoolean());

        static bool Stopped(JsonElement moment) => moment.GetProperty("type").GetString() == "fulfill" && moment.GetProperty("metric").GetString() == "resolution_time";
    }

    [Fact]
    public void Silence_is_seen_in_the_first_reply()
    {
        var silent = seeded.Tickets.Count(ticket => ticket.GetProperty("status").GetString() == "closed"
            && ticket.GetProperty("metric_set").GetProperty("reply_time_in_minutes").GetProperty("calendar").ValueKind == JsonValueKind.Null);

        silent.Should().BeGreaterThan(5);
        seeded.Tickets.Select(ticket => ticket.GetProperty("via").GetProperty("channel").GetString()).Distinct()
            .Should().Contain(["voice", "email", "web", "native_messaging"]);
        seeded.Tickets.Select(ticket => ticket.GetProperty("status").GetString()).Distinct().Should().Contain(["new", "open", "solved", "closed"]);
    }

    private static string? Last(IEnumerable<JsonElement> changes, string field) =>
        changes.Where(change => change.TryGetProperty(field, out _)).Select(change => change.GetProperty(field).GetString()).LastOrDefault();

    private Task<List<JsonElement>> EventsAsync() => WalkAsync("ticket_events");

    private Task<List<JsonElement>> MetricEventsAsync() => WalkAsync("ticket_metric_events");

    private async Task<List<JsonElement>> WalkAsync(string name)
    {
        var all = new Dictionary<long, JsonElement>();
        for (long start = 0; ;)
        {
            var page = await seeded.Desk.GetAsync($"api/v2/incremental/{name}?start_time={start}");
            foreach (var row in page.GetProperty(name).EnumerateArray())
            {
                all.TryAdd(row.GetProperty("id").GetInt64(), row);
            }

            if (page.GetProperty("end_of_stream").GetBoolean())
            {
                return [.. all.Values];
            }

            start = page.GetProperty("end_time").GetInt64();
        }
    }

    public sealed class Seeded : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        internal ZendeskDesk Desk { get; private set; } = null!;

        internal List<JsonElement> Tickets { get; private set; } = [];

        public async Task InitializeAsync()
        {
            Desk = await ZendeskDesk.StartAsync(_folder.Journal, new DeskSource.FromSeed(7));
            Tickets = await Desk.ExportAsync("&include=metric_sets", 1000);
        }

        public async Task DisposeAsync() => await Desk.DisposeAsync();

        public void Dispose() => _folder.Dispose();
    }
}
