using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CxKit.Simulator.Tests.Zendesk;

public sealed class CredentialTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private ZendeskDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await ZendeskDesk.StartAsync(_folder.Journal, tickets: 20);

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null, null)]
    [InlineData("cxkit@example.com/token", "wrong")]
    [InlineData("cxkit@example.com", "cxkit-demo-password")]
    public async Task Who_is_nobody_is_told_so_with_a_success_and_refused_elsewhere(string? user, string? secret)
    {
        _desk.Http.DefaultRequestHeaders.Authorization = user is null ? null : RunningDesk.Basic(user, secret!);

        var me = await _desk.GetAsync("api/v2/users/me.json");
        me.GetProperty("user").GetProperty("name").GetString().Should().Be("Anonymous user");
        me.GetProperty("user").GetProperty("id").ValueKind.Should().Be(JsonValueKind.Null);
        var refused = await _desk.AskAsync("api/v2/groups");
        refused.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await refused.Content.ReadAsStringAsync()).Should().StartWith("{\"error\":\"Couldn");
    }

    [Theory]
    [InlineData("role=agent", "agent")]
    [InlineData("role[]=agent&role[]=admin", "agent,admin")]
    public async Task Users_are_listed_by_their_role(string query, string roles)
    {
        var users = (await _desk.GetAsync($"api/v2/users?{query}")).GetProperty("users").EnumerateArray().Select(user => user.GetProperty("role").GetString()).ToList();

        users.Distinct().Should().BeEquivalentTo(roles.Split(','));
    }

    [Fact]
    public async Task A_token_of_the_client_opens_the_door_until_it_expires()
    {
        var issued = await TokenAsync("cxkit-demo-secret", "read write");
        issued.GetProperty("token_type").GetString().Should().Be("bearer");
        issued.TryGetProperty("refresh_token", out _).Should().BeFalse();
        _desk.Http.DefaultRequestHeaders.Authorization = new("Bearer", issued.GetProperty("access_token").GetString());

        var me = (await _desk.GetAsync("api/v2/users/me")).GetProperty("user");
        me.GetProperty("role").GetString().Should().Be("admin");
        me.GetProperty("email").GetString().Should().Be("cxkit@example.com");

        await _desk.AheadAsync(issued.GetProperty("expires_in").GetInt32());
        (await _desk.AskAsync("api/v2/users/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("tickets:raed", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData("tickets:read users:read", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("tickets:read tickets:write", HttpStatusCode.OK, HttpStatusCode.NotFound)]
    public async Task A_scope_opens_what_it_names_and_a_misspelt_one_nothing(string scope, HttpStatusCode read, HttpStatusCode write)
    {
        var issued = await TokenAsync("cxkit-demo-secret", scope);
        _desk.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", issued.GetProperty("access_token").GetString());

        (await _desk.AskAsync("api/v2/tickets")).StatusCode.Should().Be(read);
        (await _desk.SendAsync(HttpMethod.Put, "api/v2/tickets/1", new { ticket = new { } })).Status.Should().Be(write);
    }

    [Fact]
    public async Task A_wrong_secret_gets_no_token()
    {
        var answer = await _desk.Http.PostAsJsonAsync("oauth/tokens", new { grant_type = "client_credentials", client_id = "cxkit", client_secret = "wrong" });

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("invalid_client");
    }

    [Theory]
    [InlineData("api/v2/tickets/99999999", HttpStatusCode.NotFound, "{\"error\":\"RecordNotFound\",\"description\":\"Not found\"}")]
    [InlineData("api/v2/nonsense", HttpStatusCode.NotFound, "{\"error\":{\"title\":\"Invalid endpoint\",\"message\":\"Not found\"}}")]
    [InlineData("api/v2/users?page=200", HttpStatusCode.BadRequest, "{\"error\":{\"title\":\"InvalidPaginationDepth\",\"message\":\"Number of pages exceeds the limit\"}}")]
    [InlineData("api/v2/webhooks/01AAAAAAAAAAAAAAAAAAAAAAAA", HttpStatusCode.NotFound, "{\"errors\":[{\"code\":\"WebhookNotFound\",\"status\":\"404\",\"title\":\"Webhook not found\"}]}")]
    public async Task Failures_have_the_vendors_shapes(string path, HttpStatusCode status, string body)
    {
        var answer = await _desk.AskAsync(path);

        answer.StatusCode.Should().Be(status);
        (await answer.Content.ReadAsStringAsync()).Should().Be(body);
    }

    private async Task<JsonElement> TokenAsync(string secret, string scope)
    {
        var answer = await _desk.Http.PostAsJsonAsync("oauth/tokens", new { grant_type = "client_credentials", client_id = "cxkit", client_secret = secret, scope });
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
