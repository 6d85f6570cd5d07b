using System.Globalization;
using System.Net;
using System.Text.Json;
using CxKit.Connectors.Simulator;

namespace CxKit.Simulator.Tests.Jira;

public class MomentTests : JiraTests
{
    protected override SimulatorOptions Options(string journal) => new()
    {
        Helpdesk = SimulatedHelpdesk.Jira,
        Desk = new DeskSource.OfSize(100, 7),
        JournalPath = journal,
        TimeZone = "Europe/Paris",
        IndexLag = TimeSpan.FromMinutes(2),
        Limits = true,
    };

    [Fact]
    public async Task Times_are_shown_and_meant_in_the_callers_zone()
    {
        var issue = (await SearchAsync("created <= \"2026-03-20\" ORDER BY created DESC", 1, fields: ["created"])).GetProperty("issues")[0];
        var created = issue.GetProperty("fields").GetProperty("created").GetString()!;
        created.Should().EndWith("+0100");
        var minute = $"{created[..10]} {created[11..16]}";

        var found = await SearchAsync($"created >= \"{minute}\" AND created <= \"2026-03-20\"", fields: ["key"]);

        Keys(found).Should().Equal(issue.GetProperty("key").GetString());
        (await GetAsync("rest/api/3/myself")).GetProperty("timeZone").GetString().Should().Be("Europe/Paris");
    }

    [Fact]
    public async Task The_hour_that_comes_twice_is_read_as_its_second_coming()
    {
        // Summer time ends on 2026-10-25 at 01:00 UTC; half past two there is at 00:30 and again at 01:30 UTC.
        await PostAsync("simulator/clock", new { advance = (long)(new DateTimeOffset(2026, 10, 25, 0, 40, 0, TimeSpan.Zero) - Desk.Simulator.Clock.GetUtcNow()).TotalSeconds });
        await HappenAsync("10001", new { @event = "touch" });
        await PostAsync("simulator/clock", new { advance = 3 * 3600 });

        (await KeysAsync("updated >= \"2026-10-25 02:30\"")).Should().BeEmpty();
        (await KeysAsync("updated >= \"2026-10-25 01:59\"")).Should().ContainSingle();
    }

    [Fact]
    public async Task The_index_trails_behind_and_reconciles_what_it_is_told_to()
    {
        var before = (await SearchAsync("id = 10001", fields: ["updated"])).GetProperty("issues")[0].GetProperty("fields").GetProperty("updated").GetString()!;
        await HappenAsync("10001", new { @event = "touch" });
        const string Recent = "updated >= -1h";

        (await KeysAsync(Recent)).Should().BeEmpty();
        (await KeysAsync("id = 10001")).Should().ContainSingle("the index knows the issue as it was");
        var reconciled = await PostAsync("rest/api/3/search/jql", new { jql = Recent, fields = new[] { "updated" }, reconcileIssues = new[] { 10001 } });
        reconciled.GetProperty("issues").GetArrayLength().Should().Be(1);
        reconciled.GetProperty("issues")[0].GetProperty("fields").GetProperty("updated").GetString().Should().NotBe(before);

        await PostAsync("simulator/clock", new { advance = 121 });
        (await KeysAsync(Recent)).Should().ContainSingle();
        await PostAsync("rest/api/3/search/jql", new { jql = Recent, reconcileIssues = Enumerable.Range(1, 51) }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_issue_takes_twenty_writes_in_two_seconds()
    {
        var statuses = new List<HttpResponseMessage>();
        for (var i = 0; i < 30; i++)
        {
            statuses.Add(await Http.PutAsync(new Uri("rest/api/3/issue/10001", UriKind.Relative), new StringContent(string.Create(CultureInfo.InvariantCulture, $"{{\"fields\":{{\"{Score}\":{i}}}}}"))));
        }

        var refused = statuses.First(response => response.StatusCode == HttpStatusCode.TooManyRequests);
        refused.Headers.GetValues("RateLimit-Reason").Should().Equal("jira-per-issue-on-write");
        refused.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(1));
        statuses.Count(response => response.StatusCode == HttpStatusCode.NoContent).Should().BeInRange(20, 29);
    }
}
