using System.Net;
using System.Text.Json;

namespace CxKit.Simulator.Tests.Jira;

public class ChangelogTests : JiraTests
{
    [Fact]
    public async Task Changelogs_of_many_issues_come_oldest_first_with_numbers_for_times()
    {
        var ids = (await PostAsync("rest/api/3/search/jql", new { jql = "resolution is not EMPTY", maxResults = 100 })).GetProperty("issues").EnumerateArray()
            .Select(issue => issue.GetProperty("id").GetString()!).ToList();

        var times = new List<long>();
        var seen = new HashSet<string>();
        string? token = null;
        do
        {
            var page = await PostAsync("rest/api/3/changelog/bulkfetch", new { issueIdsOrKeys = ids, fieldIds = new[] { "status", "resolution" }, maxResults = 70, nextPageToken = token });
            var entries = page.GetProperty("issueChangeLogs").EnumerateArray()
                .SelectMany(issue => issue.GetProperty("changeHistories").EnumerateArray(), (issue, entry) => (Issue: issue.GetProperty("issueId").GetString()!, Entry: entry)).ToList();
            entries.Should().HaveCountLessThanOrEqualTo(70);
            entries.SelectMany(entry => entry.Entry.GetProperty("items").EnumerateArray()).Should().OnlyContain(item => item.GetProperty("fieldId").GetString() != "assignee");
            entries.Should().OnlyContain(entry => seen.Add(entry.Entry.GetProperty("id").GetString()!));
            times.AddRange(entries.Select(entry => entry.Entry.GetProperty("created").GetInt64()).Order());
            token = page.TryGetProperty("nextPageToken", out var next) ? next.GetString() : null;
        }
        while (token is not null);

        times.Should().BeInAscendingOrder().And.HaveCountGreaterThan(ids.Count);
    }

    [Fact]
    public async Task A_reopened_request_lost_its_resolution_once()
    {
        var key = (await KeysAsync("issuetype = Incident AND status = Closed"))[0];
        await HappenAsync(key, new { @event = "reopen" });
        await HappenAsync(key, new { @event = "assign" });
        await HappenAsync(key, new { @event = "solve" });

        var page = await GetAsync($"rest/api/3/issue/{key}/changelog");

        page.GetProperty("isLast").GetBoolean().Should().BeTrue();
        var items = page.GetProperty("values").EnumerateArray().SelectMany(entry => entry.GetProperty("items").EnumerateArray()).ToList();
        items.Where(item => Field(item) == "resolution").Select(item => item.GetProperty("to").ValueKind).TakeLast(2).Should().Equal(JsonValueKind.Null, JsonValueKind.String);
        items.Last(item => Field(item) == "assignee").GetProperty("to").GetString().Should().NotBeNullOrEmpty();
        items.Last(item => Field(item) == "status").GetProperty("toString").GetString().Should().Be("Resolved");

        static string Field(JsonElement item) => item.GetProperty("fieldId").GetString()!;
    }

    [Fact]
    public async Task Too_much_at_once_is_refused()
    {
        var tooMany = Enumerable.Range(1, 1001).Select(id => $"{id}");

        await PostAsync("rest/api/3/changelog/bulkfetch", new { issueIdsOrKeys = tooMany }, HttpStatusCode.BadRequest);
        await PostAsync("rest/api/3/changelog/bulkfetch", new { issueIdsOrKeys = new[] { "10001" }, fieldIds = Enumerable.Range(1, 11).Select(i => $"f{i}") }, HttpStatusCode.BadRequest);
        await PostAsync("rest/api/3/issue/bulkfetch", new { issueIdsOrKeys = tooMany.Take(101) }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Issues_are_read_again_by_id_and_what_is_gone_is_left_out()
    {
        var answer = await PostAsync("rest/api/3/issue/bulkfetch", new { issueIdsOrKeys = new[] { "10003", "10001", "77" }, fields = new[] { "summary" } });

        answer.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("id").GetString()).Should().Equal("10001", "10003");
        answer.GetProperty("issueErrors").GetArrayLength().Should().Be(0);
    }
}
