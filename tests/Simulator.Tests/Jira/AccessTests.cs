using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CxKit.Simulator.Tests.Jira;

public class AccessTests : JiraTests
{
    [Theory]
    [InlineData("cxkit@example.com", "cxkit-demo-password", HttpStatusCode.OK)]
    [InlineData("cxkit", "cxkit-demo-password", HttpStatusCode.OK)]
    [InlineData("cxkit@example.com", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("nobody@example.com", "cxkit-demo-password", HttpStatusCode.Unauthorized)]
    public async Task An_address_signs_in_with_its_token(string user, string token, HttpStatusCode status)
    {
        Http.DefaultRequestHeaders.Authorization = RunningDesk.Basic(user, token);

        (await StatusAsync("rest/api/3/myself")).Should().Be(status);
    }

    [Fact]
    public async Task A_token_is_issued_to_the_client_and_expires()
    {
        Http.DefaultRequestHeaders.Authorization = null;
        var token = await PostAsync("oauth/token", new { grant_type = "client_credentials", client_id = "cxkit", client_secret = "cxkit-demo-secret" });
        token.GetProperty("expires_in").GetInt32().Should().Be(3600);
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("access_token").GetString());
        var cloud = (await GetAsync("_edge/tenant_info")).GetProperty("cloudId").GetString();

        (await GetAsync($"ex/jira/{cloud}/rest/api/3/myself")).GetProperty("displayName").GetString().Should().Be("CxKit Integration");
        (await GetAsync($"ex/jira/{cloud}/rest/servicedeskapi/servicedesk")).GetProperty("size").GetInt32().Should().Be(4);
        (await GetAsync("oauth/token/accessible-resources"))[0].GetProperty("id").GetString().Should().Be(cloud);
        (await StatusAsync("ex/jira/another/rest/api/3/myself")).Should().Be(HttpStatusCode.NotFound);

        await PostAsync("simulator/clock", new { advance = 3601 });
        var late = await Http.GetAsync(new Uri($"ex/jira/{cloud}/rest/api/3/myself", UriKind.Relative));
        late.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await late.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetInt32().Should().Be(401);
    }

    [Fact]
    public async Task A_wrong_secret_gets_no_token()
    {
        await PostAsync("oauth/token", new { grant_type = "client_credentials", client_id = "cxkit", client_secret = "wrong" }, HttpStatusCode.Unauthorized);
        await PostAsync("oauth/token", new { grant_type = "password" }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_stranger_learns_what_kind_of_site_it_is_and_nothing_else()
    {
        Http.DefaultRequestHeaders.Authorization = null;

        (await GetAsync("rest/api/3/serverInfo")).GetProperty("deploymentType").GetString().Should().Be("Cloud");
        var refused = await Http.GetAsync(new Uri("rest/api/3/field", UriKind.Relative));
        refused.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status-code").GetInt32().Should().Be(401);
    }

    [Fact]
    public async Task The_caller_is_known_with_time_zone_and_rights()
    {
        var me = await GetAsync("rest/api/3/myself");
        me.GetProperty("timeZone").GetString().Should().Be("UTC");
        me.GetProperty("emailAddress").GetString().Should().Be("cxkit@example.com");
        (await GetAsync($"rest/api/3/user?accountId={Uri.EscapeDataString(me.GetProperty("accountId").GetString()!)}")).GetProperty("accountId").GetString()
            .Should().Be(me.GetProperty("accountId").GetString());

        var rights = (await GetAsync("rest/api/3/mypermissions?permissions=BROWSE_PROJECTS,BULK_CHANGE")).GetProperty("permissions");

        rights.GetProperty("BULK_CHANGE").GetProperty("havePermission").GetBoolean().Should().BeTrue();
        (await StatusAsync("rest/api/3/mypermissions")).Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Requests_are_counted_by_resource_and_replies_tell_what_is_left()
    {
        await SearchAsync(All);
        await SearchAsync(All);
        var response = await Http.GetAsync(new Uri("rest/api/3/issue/10001", UriKind.Relative));

        response.Headers.GetValues("X-RateLimit-Limit").Should().Equal("350");
        (await GetAsync("simulator/counters")).EnumerateArray().Select(cell => $"{cell.GetProperty("table").GetString()} {cell.GetProperty("requests").GetInt32()}")
            .Should().BeEquivalentTo("search/jql 2", "issue 1");
    }

    [Fact]
    public async Task What_is_no_resource_or_no_method_of_it_is_refused()
    {
        (await StatusAsync("rest/api/3/nothing")).Should().Be(HttpStatusCode.NotFound);
        (await Http.DeleteAsync(new Uri("rest/api/3/field", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        (await Http.PostAsync(new Uri("rest/api/3/search/jql", UriKind.Relative), new StringContent("nonsense"))).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }
}
