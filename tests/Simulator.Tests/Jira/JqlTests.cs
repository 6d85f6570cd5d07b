using System.Net;
using System.Text.Json;

namespace CxKit.Simulator.Tests.Jira;

public class JqlTests : JiraTests
{
    [Theory]
    [InlineData("")]
    [InlineData("ORDER BY updated ASC")]
    public async Task A_query_without_a_restriction_is_refused(string jql)
    {
        var error = await PostAsync("rest/api/3/search/jql", new { jql }, HttpStatusCode.BadRequest);

        error.GetProperty("errorMessages")[0].GetString().Should().Contain("Unbounded");
    }

    [Theory]
    [InlineData("project = NONE", "does not exist")]
    [InlineData("project = order", "reserved")]
    [InlineData("project", "Expecting operator")]
    [InlineData("updated >= \"2026-06-01T10:00:00Z\"", "invalid")]
    [InlineData("updated >= \"2026-06-01 10:00:30\"", "invalid")]
    [InlineData("key in (NETW-1, NETW-99999)", "does not exist")]
    [InlineData("id = 99999", "does not exist")]
    [InlineData("nonsense = 1", "does not exist")]
    [InlineData("summary = printer", "not supported")]
    [InlineData("project = \"NETW", "has not been completed")]
    [InlineData("(project = NETW", "Expecting ')'")]
    [InlineData("project = NETW key = NETW-1", "Expecting either")]
    public async Task A_query_that_makes_no_sense_is_refused(string jql, string word)
    {
        var error = await PostAsync("rest/api/3/search/jql", new { jql }, HttpStatusCode.BadRequest);

        error.GetProperty("errorMessages")[0].GetString().Should().Contain(word);
    }

    [Theory]
    [InlineData("project in (\"NETW\", MEET)", "NETW", "MEET")]
    [InlineData("project = NETW OR project = \"Meeting rooms\"", "NETW", "MEET")]
    [InlineData("NOT project in (WORK, BUSI)", "NETW", "MEET")]
    [InlineData("project not in (WORK, BUSI, MEET)", "NETW")]
    [InlineData("(project = NETW AND created >= \"2026-01-01\") or key = WORK-1", "NETW", "WORK")]
    public async Task Projects_are_picked(string jql, params string[] projects)
    {
        var found = (await KeysAsync(jql)).Select(key => key.Split('-')[0]).Distinct();

        found.Should().BeEquivalentTo(projects);
    }

    [Fact]
    public async Task Types_and_resolutions_are_picked()
    {
        var open = await SearchAsync("issuetype in (Incident, \"Service Request\") AND resolution = Unresolved", fields: ["resolution", "issuetype", "status"]);
        var done = await SearchAsync("statusCategory = Done", fields: ["resolution", "status"]);

        open.GetProperty("issues").EnumerateArray().Select(issue => IsNull(issue, "resolution")).Distinct().Should().Equal(true);
        done.GetProperty("issues").EnumerateArray().Select(issue => IsNull(issue, "resolution")).Distinct().Should().Equal(false);

        static bool IsNull(JsonElement issue, string field) => issue.GetProperty("fields").GetProperty(field).ValueKind == JsonValueKind.Null;
    }

    [Fact]
    public async Task Windows_of_updates_are_exact_to_the_minute()
    {
        const string Order = " ORDER BY updated ASC, key ASC";
        var all = await KeysAsync(All + Order);
        var middle = (await FieldsAsync(all[120], "updated")).GetProperty("updated").GetString()!;
        var minute = $"{middle[..10]} {middle[11..16]}";

        var from = await KeysAsync($"updated >= \"{minute}\"{Order}");
        var until = await KeysAsync($"updated < \"{minute}\"{Order}");

        from.Should().Contain(all[120]);
        until.Concat(from).Should().Equal(all);
    }

    [Fact]
    public async Task Keys_are_ordered_by_their_number()
    {
        var keys = await KeysAsync("project = NETW ORDER BY key ASC");

        keys.Select(key => int.Parse(key.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture)).Should().BeInAscendingOrder();
        (await KeysAsync("project = NETW ORDER BY key DESC")).Should().Equal(Enumerable.Reverse(keys));
    }

    [Fact]
    public async Task Rated_issues_are_found_by_the_date_of_the_rating()
    {
        var byName = await KeysAsync("\"Satisfaction date\" >= \"2026-01-01\"");
        var byId = await KeysAsync("cf[10031] >= \"2026-01-01\"");

        byName.Should().NotBeEmpty().And.BeEquivalentTo(byId);
        (await KeysAsync("\"Satisfaction date\" is EMPTY")).Should().NotIntersectWith(byName);
    }

    [Fact]
    public async Task Custom_values_are_found()
    {
        var key = (await KeysAsync("issuetype = Incident"))[0];
        await PutAsync($"rest/api/3/issue/{key}", new
        {
            fields = new Dictionary<string, object> { [Score] = 4, [Label] = new { value = "satisfied" }, [Invited] = "abc-123", ["labels"] = new[] { "cx" } },
        });

        foreach (var jql in (string[])["cf[10100] = 4", "\"CX score\" >= 4", "\"CX label\" = satisfied", "\"CX invited\" ~ \"abc-123\"", "labels = cx", "\"CX score\" is not EMPTY"])
        {
            (await KeysAsync(jql)).Should().Equal([key], jql);
        }
    }

    [Fact]
    public async Task Times_relative_to_now_are_understood()
    {
        var key = (await KeysAsync("issuetype = Incident"))[0];
        await HappenAsync(key, new { @event = "touch" });

        (await KeysAsync("updated >= -5m")).Should().Equal(key);
        (await KeysAsync("updated <= now() AND updated > \"-1h\"")).Should().Equal(key);
    }
}
