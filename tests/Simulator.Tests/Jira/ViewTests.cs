using System.Globalization;
using System.Text.Json;

namespace CxKit.Simulator.Tests.Jira;

public class ViewTests : JiraTests
{
    [Fact]
    public async Task Fields_of_the_service_desk_are_known_by_their_type()
    {
        var fields = (await GetAsync("rest/api/3/field")).EnumerateArray().ToList();

        var customs = fields.Where(field => field.GetProperty("custom").GetBoolean()).Select(field => field.GetProperty("schema").GetProperty("custom").GetString());
        customs.Should().Contain(
        [
            "com.atlassian.servicedesk:sd-sla-field", "com.atlassian.servicedesk:sd-request-feedback", "com.atlassian.servicedesk:sd-request-feedback-date",
            "com.atlassian.servicedesk:sd-customer-organizations", "com.atlassian.servicedesk:vp-origin", "com.atlassian.servicedesk:sd-request-participants",
            "com.atlassian.servicedesk:sd-request-language",
        ]);
        fields.Select(field => field.GetProperty("name").GetString()).Should().Contain(["CX score", "CX label", "CX comment", "CX flag", "CX invited"]);
    }

    [Fact]
    public async Task A_request_says_who_what_and_how_it_stands()
    {
        var key = (await KeysAsync("issuetype = Incident AND status = Closed"))[0];

        var fields = await FieldsAsync(key, "*all");

        fields.GetProperty("status").GetProperty("statusCategory").GetProperty("key").GetString().Should().Be("done");
        fields.GetProperty("resolutiondate").GetString().Should().MatchRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$");
        fields.GetProperty("reporter").GetProperty("accountId").GetString().Should().NotBeEmpty();
        fields.GetProperty("reporter").TryGetProperty("name", out _).Should().BeFalse();
        fields.GetProperty("customfield_10002")[0].GetProperty("name").GetString().Should().NotBeEmpty();
        fields.GetProperty("customfield_10010").GetProperty("requestType").GetProperty("serviceDeskId").GetString().Should().NotBeEmpty();
        fields.GetProperty("customfield_10010").GetProperty("currentStatus").GetProperty("statusCategory").GetString().Should().Be("DONE");
        fields.GetProperty("customfield_10034").GetProperty("languageCode").GetString().Should().BeOneOf("en", "fr");
        fields.GetProperty("components")[0].GetProperty("name").GetString().Should().NotBeEmpty();
        fields.GetProperty("description").GetProperty("type").GetString().Should().Be("doc");
        (await GetAsync($"rest/api/2/issue/{key}?fields=description")).GetProperty("fields").GetProperty("description").ValueKind.Should().Be(JsonValueKind.String);
    }

    [Fact]
    public async Task A_service_level_is_met_or_breached_by_its_cycle()
    {
        var issues = await SearchAsync("issuetype = Incident AND resolution is not EMPTY", fields: ["created", "resolutiondate", "customfield_10021", "customfield_10020"]);

        foreach (var issue in issues.GetProperty("issues").EnumerateArray())
        {
            var fields = issue.GetProperty("fields");
            var cycle = fields.GetProperty("customfield_10021").GetProperty("completedCycles")[0];
            var (stopped, due) = (Millis(cycle, "stopTime"), Millis(cycle, "breachTime"));
            cycle.GetProperty("breached").GetBoolean().Should().Be(stopped > due);
            stopped.Should().Be(DateTimeOffset.ParseExact(fields.GetProperty("resolutiondate").GetString()!, "yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture).ToUnixTimeMilliseconds());
            (cycle.GetProperty("remainingTime").GetProperty("millis").GetInt64() < 0).Should().Be(stopped > due);
            fields.GetProperty("customfield_10020").GetProperty("completedCycles").GetArrayLength().Should().Be(1);
        }

        issues.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("fields").GetProperty("customfield_10021").GetProperty("completedCycles")[0].GetProperty("breached").GetBoolean())
            .Distinct().Should().HaveCount(2);

        static long Millis(JsonElement cycle, string name) => cycle.GetProperty(name).GetProperty("epochMillis").GetInt64();
    }

    [Fact]
    public async Task An_open_request_has_a_running_cycle()
    {
        var key = (await KeysAsync("issuetype = Incident AND resolution is EMPTY"))[0];

        var sla = (await FieldsAsync(key, "customfield_10021")).GetProperty("customfield_10021");

        sla.GetProperty("completedCycles").GetArrayLength().Should().Be(0);
        sla.GetProperty("ongoingCycle").GetProperty("paused").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task Some_customers_know_only_the_portal_and_some_hide_their_address()
    {
        var reporters = new List<JsonElement>();
        foreach (var page in new[] { "project = NETW", "project = WORK", "project = BUSI" })
        {
            reporters.AddRange((await SearchAsync(page + " AND issuetype in (Incident, \"Service Request\")", fields: ["reporter"])).GetProperty("issues").EnumerateArray()
                .Select(issue => issue.GetProperty("fields").GetProperty("reporter")));
        }

        reporters.Should().Contain(user => user.GetProperty("accountType").GetString() == "customer");
        reporters.Where(user => user.GetProperty("accountType").GetString() == "customer").Should().OnlyContain(user => user.GetProperty("accountId").GetString()!.StartsWith("qm:", StringComparison.Ordinal));
        reporters.Select(HasAddress).Distinct().Should().HaveCount(2);

        static bool HasAddress(JsonElement user) => user.TryGetProperty("emailAddress", out _);
    }

    [Fact]
    public async Task Changes_have_planned_times_and_cause_requests()
    {
        await RestartAsync(new()
        {
            Helpdesk = Connectors.Simulator.SimulatedHelpdesk.Jira,
            Desk = new Connectors.Simulator.DeskSource.FromSeed(7),
            JournalPath = File("another"),
        });
        var change = (await SearchAsync("issuetype = Change", fields: ["customfield_10040", "customfield_10041", "issuelinks"])).GetProperty("issues")[0].GetProperty("fields");

        change.GetProperty("customfield_10040").GetString().Should().EndWith("T06:00:00.000+0000");
        change.GetProperty("customfield_10041").GetString().Should().EndWith("T10:00:00.000+0000");
        var link = change.GetProperty("issuelinks")[0];
        link.GetProperty("type").GetProperty("outward").GetString().Should().Be("causes");
        var caused = link.GetProperty("outwardIssue").GetProperty("key").GetString()!;
        (await FieldsAsync(caused, "issuelinks")).GetProperty("issuelinks")[0].TryGetProperty("inwardIssue", out _).Should().BeTrue();
        (await SearchAsync("issuetype = Problem", fields: ["issuelinks"])).GetProperty("issues").GetArrayLength().Should().BePositive();
        (await SearchAsync("issuetype = Task", fields: ["parent", "duedate"])).GetProperty("issues")[0].GetProperty("fields").GetProperty("parent").GetProperty("fields")
            .GetProperty("issuetype").GetProperty("name").GetString().Should().Be("Project");
    }

    [Fact]
    public async Task Comments_say_whether_the_customer_sees_them()
    {
        var key = (await KeysAsync("project = WORK AND issuetype = Incident AND resolution is not EMPTY"))[0];

        var comments = (await GetAsync($"rest/api/3/issue/{key}/comment?orderBy=-created")).GetProperty("comments").EnumerateArray().ToList();

        comments.Should().NotBeEmpty().And.OnlyContain(comment => comment.GetProperty("jsdPublic").ValueKind != JsonValueKind.Null);
        comments.Select(comment => comment.GetProperty("created").GetString()).Should().BeInDescendingOrder(StringComparer.Ordinal);
        var agents = await GetAsync($"rest/servicedeskapi/request/{key}/comment?public=true&internal=false");
        agents.GetProperty("values").GetArrayLength().Should().Be(comments.Count(comment => comment.GetProperty("jsdPublic").GetBoolean()));
    }
}
