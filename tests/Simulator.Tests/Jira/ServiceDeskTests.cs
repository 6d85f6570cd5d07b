using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CxKit.Simulator.Tests.Jira;

public class ServiceDeskTests : JiraTests
{
    [Fact]
    public async Task A_public_comment_is_posted_once_and_counted()
    {
        var key = await SomeKeyAsync();

        var comment = await PostAsync($"rest/servicedeskapi/request/{key}/comment", new { body = "How was it?", @public = true }, HttpStatusCode.Created);
        await PostAsync($"rest/servicedeskapi/request/{key}/comment", new { body = "Among us", @public = false }, HttpStatusCode.Created);

        comment.GetProperty("public").GetBoolean().Should().BeTrue();
        comment.GetProperty("created").GetProperty("epochMillis").GetInt64().Should().BePositive();
        (await GetAsync("simulator/comments?user=cxkit")).EnumerateArray().Single().GetProperty("comments").GetInt32().Should().Be(1);
        var last = (await FieldsAsync(key, "comment")).GetProperty("comment").GetProperty("comments").EnumerateArray().TakeLast(2).ToList();
        last.Select(said => said.GetProperty("jsdPublic").GetBoolean()).Should().Equal(true, false);
        await PostAsync($"rest/servicedeskapi/request/{key}/comment", new { body = " ", @public = true }, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task A_comment_of_the_platform_is_public_unless_a_property_says_otherwise(bool isInternal, bool isPublic)
    {
        var key = await SomeKeyAsync();
        var property = new { key = "sd.public.comment", value = new { @internal = true } };

        var comment = await PostAsync(
            $"rest/api/3/issue/{key}/comment", isInternal ? new { body = Document("Hello"), properties = new[] { property } } : new { body = Document("Hello") }, HttpStatusCode.Created);

        comment.GetProperty("jsdPublic").GetBoolean().Should().Be(isPublic);
        await PostAsync($"rest/api/3/issue/{key}/comment", new { body = "plain" }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Feedback_is_asked_for_with_a_header_and_given_by_the_customers_side_alone()
    {
        var key = await SomeKeyAsync("AND \"Satisfaction date\" is EMPTY");
        (await StatusAsync($"rest/servicedeskapi/request/{key}/feedback")).Should().Be(HttpStatusCode.PreconditionFailed);
        Http.DefaultRequestHeaders.Add("X-ExperimentalApi", "opt-in");
        var given = new { type = "csat", rating = 2, comment = new { body = "Slow." } };
        var before = (await FieldsAsync(key, "updated")).ToString();

        await PostAsync($"rest/servicedeskapi/request/{key}/feedback", given, HttpStatusCode.Forbidden);
        Http.DefaultRequestHeaders.Authorization = RunningDesk.Basic("customers@example.com", "customers-demo-password");
        await PostAsync($"rest/servicedeskapi/request/{key}/feedback", given, HttpStatusCode.Created);

        (await GetAsync($"rest/servicedeskapi/request/{key}/feedback")).GetProperty("comment").GetProperty("body").GetString().Should().Be("Slow.");
        (await FieldsAsync(key, "customfield_10030")).GetProperty("customfield_10030").GetProperty("rating").GetInt32().Should().Be(2);
        (await FieldsAsync(key, "updated")).ToString().Should().Be(before, "only the date field tells of an answer");
        (await KeysAsync("\"Satisfaction date\" >= -5m")).Should().Equal(key);
        await PostAsync($"rest/servicedeskapi/request/{key}/feedback", new { type = "csat", rating = 6 }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_follow_up_is_raised_for_the_reporter_and_tied_to_the_first_request()
    {
        var key = await SomeKeyAsync();
        var fields = await FieldsAsync(key, "reporter,customfield_10010");
        var type = fields.GetProperty("customfield_10010").GetProperty("requestType");
        var reporter = fields.GetProperty("reporter").GetProperty("accountId").GetString();

        var raised = await PostAsync(
            "rest/servicedeskapi/request",
            new
            {
                serviceDeskId = type.GetProperty("serviceDeskId").GetString(),
                requestTypeId = type.GetProperty("id").GetString(),
                requestFieldValues = new { summary = "Not solved after all", description = "See before" },
                raiseOnBehalfOf = reporter,
            },
            HttpStatusCode.Created);
        var followUp = raised.GetProperty("issueKey").GetString()!;
        await PostAsync("rest/api/3/issueLink", new { type = new { name = "Relates" }, inwardIssue = new { key = followUp }, outwardIssue = new { key } }, HttpStatusCode.Created);

        var read = await FieldsAsync(followUp, "reporter,creator,status,issuelinks,customfield_10021");
        read.GetProperty("reporter").GetProperty("accountId").GetString().Should().Be(reporter);
        read.GetProperty("status").GetProperty("statusCategory").GetProperty("key").GetString().Should().Be("new");
        read.GetProperty("issuelinks")[0].GetProperty("outwardIssue").GetProperty("key").GetString().Should().Be(key);
        read.GetProperty("customfield_10021").TryGetProperty("ongoingCycle", out _).Should().BeTrue();
        (await FieldsAsync(key, "issuelinks")).GetProperty("issuelinks").EnumerateArray().Last().GetProperty("inwardIssue").GetProperty("key").GetString().Should().Be(followUp);
        (await GetAsync("rest/servicedeskapi/request")).GetProperty("values").GetArrayLength().Should().Be(0, "the caller has raised none of their own");
        await PostAsync("rest/servicedeskapi/request", new { serviceDeskId = "1", requestTypeId = "999" }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_remote_link_of_the_same_global_id_is_the_same_link()
    {
        var key = await SomeKeyAsync();
        var link = new { globalId = "cxkit=follow-up-1", @object = new { url = "https://cx.example/1", title = "Follow-up" } };

        var first = await PostAsync($"rest/api/3/issue/{key}/remotelink", link, HttpStatusCode.Created);
        var second = await PostAsync($"rest/api/3/issue/{key}/remotelink", link);

        second.GetProperty("id").GetInt32().Should().Be(first.GetProperty("id").GetInt32());
        (await GetAsync($"rest/api/3/issue/{key}/remotelink")).GetArrayLength().Should().Be(1);
        (await GetAsync($"rest/api/3/issue/{key}/remotelink?globalId={Uri.EscapeDataString(link.globalId)}")).GetProperty("object").GetProperty("title").GetString().Should().Be("Follow-up");
        (await StatusAsync($"rest/api/3/issue/{key}/remotelink?globalId=other")).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Lists_of_the_service_desk_say_when_they_end()
    {
        var page = await GetAsync("rest/servicedeskapi/organization?limit=4");
        page.GetProperty("isLastPage").GetBoolean().Should().BeFalse();
        page.TryGetProperty("total", out _).Should().BeFalse();

        var next = await Http.GetFromJsonAsync<JsonElement>(page.GetProperty("_links").GetProperty("next").GetString());

        next.GetProperty("isLastPage").GetBoolean().Should().BeTrue();
        next.GetProperty("values").GetArrayLength().Should().Be(2);
        (await GetAsync("rest/servicedeskapi/organization/1/user")).GetProperty("size").GetInt32().Should().Be(50);
    }

    [Fact]
    public async Task A_request_is_shown_with_its_service_levels()
    {
        var key = await SomeKeyAsync();

        var request = await GetAsync($"rest/servicedeskapi/request/{key}?expand=sla,status,participant,requestType");

        request.GetProperty("issueKey").GetString().Should().Be(key);
        request.GetProperty("sla").GetProperty("values").GetArrayLength().Should().Be(2);
        request.GetProperty("status").GetProperty("values")[0].GetProperty("statusCategory").GetString().Should().Be("DONE");
        (await GetAsync($"rest/servicedeskapi/request/{key}/sla")).GetProperty("values")[0].GetProperty("name").GetString().Should().Be("Time to first response");
    }

    [Fact]
    public async Task Its_errors_have_an_envelope_of_their_own()
    {
        var response = await Http.GetAsync(new Uri("rest/servicedeskapi/request/NETW-99999", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        var error = await response.Content.ReadFromJsonAsync<JsonElement>();
        error.GetProperty("errorMessage").GetString().Should().NotBeEmpty();
        error.GetProperty("i18nErrorMessage").GetProperty("parameters").GetArrayLength().Should().Be(0);
    }

    private async Task<string> SomeKeyAsync(string more = "") => (await KeysAsync($"issuetype = Incident AND status = Closed {more}"))[0];
}
