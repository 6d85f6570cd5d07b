using System.Net;
using System.Text.Json;

namespace CxKit.Simulator.Tests.Jira;

public class SearchTests : JiraTests
{
    private const string ByUpdate = All + " ORDER BY updated ASC, key ASC";

    [Fact]
    public async Task The_last_page_has_no_token_and_pages_lose_nothing_while_nothing_moves()
    {
        var keys = await KeysAsync(ByUpdate, 37);

        keys.Should().OnlyHaveUniqueItems();
        keys.Should().HaveCount((await GetAsync("simulator/desk")).GetProperty("tickets").GetInt32());
        (await SearchAsync("key = " + keys[0])).GetProperty("isLast").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task Without_fields_there_is_the_id_alone()
    {
        var page = await PostAsync("rest/api/3/search/jql", new { jql = All });

        page.GetProperty("issues").GetArrayLength().Should().Be(50);
        page.GetProperty("issues")[0].EnumerateObject().Select(property => property.Name).Should().Equal("id");
        page.TryGetProperty("total", out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("summary", 100)]
    [InlineData("key", 200)]
    public async Task Pages_are_long_only_for_ids_and_keys(string field, int expected)
    {
        var page = await SearchAsync(All, 200, fields: [field]);

        page.GetProperty("issues").GetArrayLength().Should().Be(expected);
    }

    [Fact]
    public async Task A_row_that_moves_between_pages_makes_the_reader_skip_one_and_meet_itself_again()
    {
        var first = await SearchAsync(ByUpdate, 10);
        var order = await KeysAsync(ByUpdate);
        await HappenAsync(order[3], new { @event = "touch" });

        var second = await SearchAsync(ByUpdate, 10, first.GetProperty("nextPageToken").GetString());

        Keys(second)[0].Should().Be(order[11], "the list has moved up by one, and the page begins at its place");
        (await KeysAsync(ByUpdate))[^1].Should().Be(order[3]);
    }

    [Fact]
    public async Task A_token_of_another_query_is_refused()
    {
        var token = (await SearchAsync(ByUpdate, 10)).GetProperty("nextPageToken").GetString();

        await PostAsync("rest/api/3/search/jql", new { jql = All, nextPageToken = token }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Deleted_issues_are_just_gone()
    {
        var before = await KeysAsync(All);
        await HappenAsync(before[0], new { @event = "delete" });

        (await KeysAsync(All)).Should().BeEquivalentTo(before.Skip(1));
        (await StatusAsync($"rest/api/3/issue/{before[0]}")).Should().Be(HttpStatusCode.NotFound);
        var truth = (await GetAsync("simulator/tickets")).EnumerateArray().Single(ticket => ticket.GetProperty("number").GetString() == before[0]);
        truth.GetProperty("deleted").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task The_changelog_within_an_issue_is_cut_and_says_so()
    {
        var key = (await KeysAsync("resolution is not EMPTY AND issuetype = Incident"))[0];
        for (var i = 0; i < 45; i++)
        {
            await PutAsync($"rest/api/3/issue/{key}", new { fields = new Dictionary<string, object> { [Score] = i } });
        }

        var page = await PostAsync("rest/api/3/search/jql", new { jql = $"key = {key}", fields = new[] { "key" }, expand = "changelog" });

        var changelog = page.GetProperty("issues")[0].GetProperty("changelog");
        var histories = changelog.GetProperty("histories").EnumerateArray().ToList();
        histories.Should().HaveCount(40);
        changelog.GetProperty("maxResults").GetInt32().Should().Be(40);
        changelog.GetProperty("total").GetInt32().Should().BeGreaterThan(45);
        histories[0].GetProperty("items")[0].GetProperty("toString").GetString().Should().Be("44", "the newest comes first");
    }

    [Fact]
    public async Task The_channel_is_a_property_that_must_be_asked_for()
    {
        var page = await PostAsync("rest/api/3/search/jql", new { jql = "issuetype = Incident", fields = new[] { "key" }, properties = new[] { "request.channel.type" } });

        var channels = page.GetProperty("issues").EnumerateArray()
            .Select(issue => issue.GetProperty("properties").GetProperty("request.channel.type").GetProperty("value").GetString()).Distinct();
        channels.Should().BeSubsetOf(["portal", "email", "jira", "chat"]).And.Contain("portal");
        await PostAsync("rest/api/3/search/jql", new { jql = All, properties = new[] { "a", "b", "c", "d", "e", "f" } }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_count_is_asked_for_apart()
    {
        var count = await PostAsync("rest/api/3/search/approximate-count", new { jql = "issuetype = Task" });

        count.GetProperty("count").GetInt32().Should().Be(12);
        await PostAsync("rest/api/3/search/approximate-count", new { jql = "" }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_old_search_has_been_removed()
    {
        (await StatusAsync("rest/api/3/search?jql=" + Uri.EscapeDataString(All))).Should().Be(HttpStatusCode.Gone);
        (await StatusAsync("rest/api/2/search?jql=" + Uri.EscapeDataString(All))).Should().Be(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_search_by_query_string_answers_the_same()
    {
        var page = await GetAsync($"rest/api/3/search/jql?jql={Uri.EscapeDataString(ByUpdate)}&maxResults=3&fields=key,updated");

        Keys(page).Should().Equal((await KeysAsync(ByUpdate)).Take(3));
    }

    [Fact]
    public async Task Comments_are_now_and_then_missing_from_a_list_although_asked_for()
    {
        var issues = new List<JsonElement>();
        string? token = null;
        do
        {
            var page = await SearchAsync(All, 100, token, ["comment"]);
            issues.AddRange(page.GetProperty("issues").EnumerateArray());
            token = page.TryGetProperty("nextPageToken", out var next) ? next.GetString() : null;
        }
        while (token is not null);

        issues.Select(HasComment).Distinct().Should().HaveCount(2);
        var missing = issues.First(issue => !HasComment(issue)).GetProperty("key").GetString()!;
        (await FieldsAsync(missing, "comment")).GetProperty("comment").GetProperty("comments").GetArrayLength().Should().BePositive();

        static bool HasComment(JsonElement issue) => issue.GetProperty("fields").TryGetProperty("comment", out _);
    }
}
