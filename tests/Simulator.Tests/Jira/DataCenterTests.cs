using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CxKit.Connectors.Simulator;

namespace CxKit.Simulator.Tests.Jira;

public class DataCenterTests : JiraTests
{
    protected override SimulatorOptions Options(string journal) => Site(journal, SimulatedHelpdesk.JiraDataCenter);

    [Fact]
    public async Task The_search_counts_and_pages_by_offset()
    {
        var all = new List<string>();
        JsonElement page;
        do
        {
            page = await GetAsync($"rest/api/2/search?jql={Uri.EscapeDataString("project in (NETW, WORK) ORDER BY updated ASC, key ASC")}&startAt={all.Count}&maxResults=60&fields=updated");
            all.AddRange(Keys(page));
        }
        while (all.Count < page.GetProperty("total").GetInt32());

        all.Should().OnlyHaveUniqueItems();
        var large = await PostAsync("rest/api/2/search", new { jql = "order by created", maxResults = 5000, fields = new[] { "summary" } });
        large.GetProperty("maxResults").GetInt32().Should().Be(1000);
    }

    [Fact]
    public async Task People_have_names_and_texts_are_plain()
    {
        var key = Keys(await PostAsync("rest/api/2/search", new { jql = "issuetype = Incident AND status = Closed", fields = new[] { "key" } }))[0];
        await PutAsync($"rest/api/2/issue/{key}", new { fields = new Dictionary<string, object> { [Words] = "h1. Plain *wiki*" } });

        var issue = await GetAsync($"rest/api/2/issue/{key}?expand=changelog");

        var reporter = issue.GetProperty("fields").GetProperty("reporter");
        reporter.GetProperty("name").GetString().Should().NotBeEmpty();
        reporter.GetProperty("key").GetString().Should().StartWith("JIRAUSER");
        reporter.TryGetProperty("accountId", out _).Should().BeFalse();
        issue.GetProperty("fields").GetProperty(Words).GetString().Should().Be("h1. Plain *wiki*");
        issue.GetProperty("changelog").GetProperty("histories").EnumerateArray().SelectMany(entry => entry.GetProperty("items").EnumerateArray())
            .Select(item => item.TryGetProperty("fieldId", out _)).Distinct().Should().Equal(false);
    }

    [Theory]
    [InlineData("rest/api/3/myself")]
    [InlineData("rest/api/2/bulk/queue/1")]
    [InlineData("rest/api/2/task/1")]
    [InlineData("rest/api/2/search/jql?jql=x")]
    [InlineData("rest/servicedeskapi/request/10001/feedback")]
    [InlineData("_edge/tenant_info")]
    public async Task What_only_the_cloud_has_is_not_there(string path) => (await StatusAsync(path)).Should().Be(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("rest/api/2/bulk/issues/fields")]
    [InlineData("rest/api/2/changelog/bulkfetch")]
    public async Task No_bulk_call_is_there(string path) => await PostAsync(path, new { }, HttpStatusCode.NotFound);

    [Fact]
    public async Task A_personal_token_and_a_clients_token_open_it()
    {
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "cxkit-demo-password");
        (await GetAsync("rest/api/2/myself")).GetProperty("name").GetString().Should().Be("cxkit");

        Http.DefaultRequestHeaders.Authorization = null;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "cxkit", ["client_secret"] = "cxkit-demo-secret" });
        var token = JsonSerializer.Deserialize<JsonElement>(await (await Http.PostAsync(new Uri("rest/oauth2/latest/token", UriKind.Relative), form)).Content.ReadAsStreamAsync());
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("access_token").GetString());
        (await GetAsync("rest/api/latest/serverInfo")).GetProperty("deploymentType").GetString().Should().Be("Data Center");
        (await StatusAsync("rest/api/2/field")).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_rating_is_read_from_its_field()
    {
        var rated = await PostAsync("rest/api/2/search", new { jql = "\"Satisfaction date\" is not EMPTY", fields = new[] { "customfield_10030" } });

        rated.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("fields").GetProperty("customfield_10030").GetProperty("rating").GetInt32())
            .Should().NotBeEmpty().And.OnlyContain(rating => rating >= 1 && rating <= 5);
    }
}
