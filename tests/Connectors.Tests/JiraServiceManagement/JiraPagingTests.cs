using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

public sealed class JiraPagingTests : IDisposable
{
    private static readonly DateTime _start = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);

    private readonly JiraDesk _desk = new();

    private IEnumerable<Sent> Searches => _desk.To("/rest/api/3/search/jql");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_first_catch_up_costs_ten_requests_a_thousand_tickets_and_a_few_more()
    {
        Fill(2_000, n => _start.AddMinutes(7 * n));

        var pull = await _desk.PullAsync();

        pull.Tickets.Select(t => t.Id).Should().OnlyHaveUniqueItems().And.HaveCount(2_000);
        Searches.Count().Should().BeLessThanOrEqualTo(22);
        _desk.To("/rest/api/3/changelog/bulkfetch").Should().HaveCount(3);
        pull.Pages.Should().OnlyContain(p => p.Tickets.Count <= 1_000);
        pull.Pages.Select(p => p.IsCaughtUp).Should().Equal([.. Enumerable.Repeat(false, pull.Pages.Count - 1), true]);
        pull.Pages[^1].SeenUntil.Should().Be(_start.AddMinutes(7 * 2_000));
    }

    [Fact]
    public async Task A_desk_at_rest_costs_one_request()
    {
        Fill(30, n => _start.AddMinutes(n));
        var first = await _desk.PullAsync();
        var before = _desk.Http.Sent.Count;

        var second = await _desk.PullAsync(first.Cursor);

        second.Tickets.Should().BeEmpty();
        second.Pages.Should().ContainSingle().Which.IsCaughtUp.Should().BeTrue();
        _desk.Http.Sent.Should().HaveCount(before + 1);
    }

    [Fact]
    public async Task The_search_is_that_of_the_contract()
    {
        Fill(1, _ => _start);

        await _desk.PullAsync();

        var search = JObject.Parse(Searches.First().Body);
        search["jql"]!.ToString().Should().Be("""project in ("ITH") AND updated >= "1970-01-03 00:00" ORDER BY updated ASC, key ASC""");
        search["maxResults"]!.Value<int>().Should().Be(100);
        search["fields"]!.Values<string>().Should().Contain(["summary", "updated", "comment", "customfield_10010", "customfield_10020"]).And.NotContain("description");
        search["properties"]!.Values<string>().Should().Equal("request.channel.type");
        search["nextPageToken"].Should().BeNull();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task Issues_that_change_while_pages_are_read_push_none_out(int search)
    {
        Fill(500, n => _start.AddMinutes(n));
        _desk.Jira.Searching = number =>
        {
            if (number != search) return;
            foreach (var moved in _desk.Jira.Issues.Take(7)) moved["fields"]!["updated"] = "2026-07-01T11:59:00.000+0000";
        };

        var pull = await _desk.PullAsync();

        pull.Tickets.Select(t => t.Id).Distinct().Should().HaveCount(500);
        pull.Tickets.Where(t => t.Version == "2026-07-01T11:59:00.000Z").Select(t => t.Id).Should().BeEquivalentTo(Enumerable.Range(1, 7).Select(SomeIssue.Id));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Issues_that_vanish_while_pages_are_read_push_none_out(int search)
    {
        Fill(450, n => _start.AddMinutes(n));
        _desk.Jira.Searching = number =>
        {
            if (number == search) _desk.Jira.Issues.RemoveRange(10, 5);
        };

        var pull = await _desk.PullAsync();

        pull.Tickets.Select(t => t.Id).Should().Contain(_desk.Jira.Issues.Select(i => (string)i["id"]!));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Issues_that_share_a_minute_are_all_read_though_some_change_or_vanish_meanwhile(bool vanish)
    {
        Fill(730, n => _start.AddSeconds(n % 60));
        _desk.Jira.Searching = number =>
        {
            if (number is not (3 or 5)) return;
            if (vanish) _desk.Jira.Issues.RemoveRange(number, 4);
            else _desk.Jira.Issues[number]["fields"]!["updated"] = "2026-07-01T11:58:00.000+0000";
        };

        var pull = await _desk.PullAsync();

        pull.Tickets.Select(t => t.Id).Should().Contain(_desk.Jira.Issues.Select(i => (string)i["id"]!));
        Searches.Count().Should().BeLessThan(20);
    }

    [Fact]
    public async Task Many_issues_a_minute_cost_hardly_more_than_few()
    {
        Fill(4_000, n => _start.AddSeconds(n));

        var pull = await _desk.PullAsync();

        pull.Tickets.Select(t => t.Id).Should().OnlyHaveUniqueItems().And.HaveCount(4_000);
        Searches.Count().Should().BeLessThan(46);
    }

    [Fact]
    public async Task An_issue_whose_index_lags_does_not_lead_past_its_neighbours()
    {
        Fill(300, n => _start.AddMinutes(n));
        // The hundredth stands where its older version belongs, and shows that it was changed just now.
        _desk.Jira.Issues[99]["indexed"] = _desk.Jira.Issues[99]["fields"]!["updated"]!.DeepClone();
        _desk.Jira.Issues[99]["fields"]!["updated"] = "2026-07-01T11:59:30.000+0000";

        var pull = await _desk.PullAsync();

        pull.Tickets.Select(t => t.Id).Distinct().Should().HaveCount(300);
    }

    [Fact]
    public async Task An_issue_that_reaches_the_index_late_is_found_by_the_next_reading()
    {
        Fill(20, n => _start.AddMinutes(n));
        var late = SomeIssue.Numbered(99, SomeIssue.At(_start.AddMinutes(12)));
        var first = await _desk.PullAsync();
        _desk.Jira.Issues.Add(late);

        var second = await _desk.PullAsync(first.Cursor);

        second.Tickets.Should().ContainSingle().Which.Id.Should().Be(SomeIssue.Id(99));
    }

    [Fact]
    public async Task An_issue_that_reaches_the_index_hours_late_is_found_within_the_hour()
    {
        Fill(20, n => _start.AddMinutes(30 * n));
        var first = await _desk.PullAsync();
        _desk.Jira.Issues.Add(SomeIssue.Numbered(99, SomeIssue.At(_start.AddMinutes(31))));
        var second = await _desk.PullAsync(first.Cursor);
        _desk.Clock.Advance(TimeSpan.FromHours(1));

        var third = await _desk.PullAsync(second.Cursor);

        second.Tickets.Should().BeEmpty();
        third.Tickets.Select(t => t.Id).Should().Contain(SomeIssue.Id(99));
    }

    [Fact]
    public async Task A_reading_that_broke_off_goes_on_from_any_of_its_pages()
    {
        Fill(2_500, n => _start.AddMinutes(n));
        var whole = await _desk.PullAsync();

        foreach (var page in whole.Pages)
        {
            var upTo = whole.Pages.TakeWhile(p => p != page).Append(page).SelectMany(p => p.Tickets).Select(t => t.Id);
            var rest = await _desk.PullAsync(page.Cursor);
            upTo.Concat(rest.Tickets.Select(t => t.Id)).Distinct().Should().HaveCount(2_500);
        }
    }

    [Fact]
    public async Task The_hour_that_autumn_repeats_is_read_twice_rather_than_not_at_all()
    {
        // In Paris the clock went from 3 back to 2 on 2025-10-26 at 01:00 UTC.
        _desk.Jira.Ourselves["timeZone"] = "Europe/Paris";
        _desk.Jira.Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        var before = new DateTime(2025, 10, 25, 23, 0, 0, DateTimeKind.Utc);
        Fill(130, n => before.AddMinutes(n));

        var pull = await _desk.PullAsync();
        _desk.Jira.Issues.Add(SomeIssue.Numbered(999, SomeIssue.At(before.AddMinutes(131))));
        var next = await _desk.PullAsync(pull.Cursor);

        pull.Tickets.Select(t => t.Id).Should().OnlyHaveUniqueItems().And.HaveCount(130);
        next.Tickets.Select(t => t.Id).Should().Contain(SomeIssue.Id(999));
        Searches.Select(s => JObject.Parse(s.Body)["jql"]!.ToString()).Should().NotContain(j => j.Contains("2025-10-26 02:", StringComparison.Ordinal))
            .And.Contain(j => j.Contains("2025-10-26 01:59", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_time_zone_is_said_so()
    {
        _desk.Jira.Ourselves["timeZone"] = "Mars/Olympus";

        await _desk.Awaiting(d => d.PullAsync()).Should().ThrowAsync<HelpdeskException>().WithMessage("*Mars/Olympus*UTC*");
    }

    [Fact]
    public async Task A_search_that_is_refused_names_the_projects()
    {
        _desk.Jira.Special = sent => sent.Path.EndsWith("/search/jql", StringComparison.Ordinal) ? ScriptedHttp.Json("""{"errorMessages":["The value 'ITH' does not exist"]}""", System.Net.HttpStatusCode.BadRequest) : null;

        await _desk.Awaiting(d => d.PullAsync()).Should().ThrowAsync<HelpdeskException>().WithMessage("*CxKit:Accounts:hr:Projects*");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{\"v\":2}")]
    public async Task What_is_no_cursor_is_misuse(string cursor) =>
        await _desk.Awaiting(d => d.PullAsync(cursor)).Should().ThrowAsync<ArgumentException>();

    [Fact]
    public async Task Faults_on_the_way_lose_and_double_nothing()
    {
        Fill(350, n => _start.AddMinutes(n));
        _desk.Jira.Searching = number =>
        {
            if (number == 2) _desk.Http.FailNext(ScriptedHttp.Reset, () => ScriptedHttp.Status(System.Net.HttpStatusCode.TooManyRequests, r => r.Headers.Add("Retry-After", "5")), () => ScriptedHttp.Json("""{"issues":[{"id":"1"""));
        };

        var pull = await _desk.PullAsync();

        pull.Tickets.Select(t => t.Id).Should().OnlyHaveUniqueItems().And.HaveCount(350);
    }

    private void Fill(int count, Func<int, DateTime> updated) =>
        _desk.Jira.Issues.AddRange(Enumerable.Range(1, count).Select(n => SomeIssue.Numbered(n, SomeIssue.At(updated(n)))));
}
