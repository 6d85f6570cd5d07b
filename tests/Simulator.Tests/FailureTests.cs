using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CxKit.Connectors.Simulator;

namespace CxKit.Simulator.Tests;

public sealed class FailureTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualWall _wall = new();
    private RunningDesk _desk = null!;

    public async Task InitializeAsync()
    {
        var log = _folder.File("log.csv");
        await File.WriteAllTextAsync(log, SmallLog.Of(SmallLog.Row()));
        _desk = await RunningDesk.StartAsync(new DeskSource.FromIncidents(log), _folder.Journal, signedIn: false, wall: _wall);
    }

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nobody_is_told_anything_unless_signed_in()
    {
        foreach (var header in (System.Net.Http.Headers.AuthenticationHeaderValue?[])[null, RunningDesk.Basic("cxkit", "wrong"), new("Bearer", "guess")])
        {
            _desk.Http.DefaultRequestHeaders.Authorization = header;
            await RefusedAsync("api/now/v2/table/incident", HttpStatusCode.Unauthorized, "User Not Authenticated", "Required to provide Auth information");
        }
    }

    [Theory]
    [InlineData("api/now/v2/table/nosuch", HttpStatusCode.BadRequest, "Invalid table nosuch", null)]
    [InlineData("api/now/v2/table/incident/ffffffffffffffffffffffffffffffff", HttpStatusCode.NotFound, "No Record found", "Record doesn't exist or ACL restricts the record retrieval")]
    [InlineData("api/now/v3/table/incident", HttpStatusCode.BadRequest, "Requested URI does not represent any resource", null)]
    [InlineData("nowhere", HttpStatusCode.BadRequest, "Requested URI does not represent any resource", null)]
    [InlineData("api/now/v1/batch", HttpStatusCode.MethodNotAllowed, "Method not supported", null)]
    public async Task What_is_not_there_is_refused_in_the_vendors_words(string path, HttpStatusCode status, string message, string? detail)
    {
        _desk.Http.DefaultRequestHeaders.Authorization = RunningDesk.Basic("customers", "customers-demo-password");

        await RefusedAsync(path, status, message, detail);
    }

    [Fact]
    public async Task A_method_that_the_table_lacks_is_refused()
    {
        _desk.Http.DefaultRequestHeaders.Authorization = RunningDesk.Basic("cxkit", "cxkit-demo-password");

        var response = await _desk.Http.DeleteAsync(new Uri("api/now/v2/table/incident", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_token_opens_the_door_until_it_expires(bool inHeader)
    {
        var token = await TokenAsync("cxkit-demo-secret", inHeader);
        var body = await token.Content.ReadFromJsonAsync<JsonElement>();
        body.GetProperty("token_type").GetString().Should().Be("Bearer");
        body.GetProperty("expires_in").GetInt32().Should().Be(1799);
        _desk.Http.DefaultRequestHeaders.Authorization = new("Bearer", body.GetProperty("access_token").GetString());

        (await _desk.RowsAsync("incident", "", "number")).Should().ContainSingle();

        _wall.Advance(TimeSpan.FromSeconds(1799));
        await RefusedAsync("api/now/v2/table/incident", HttpStatusCode.Unauthorized, "User Not Authenticated", "Required to provide Auth information");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_wrong_secret_gets_no_token(bool inHeader)
    {
        var response = await TokenAsync("wrong", inHeader);

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsStringAsync()).Should().Be("{\"error_description\":\"access_denied\",\"error\":\"server_error\"}");
    }

    private async Task<HttpResponseMessage> TokenAsync(string secret, bool inHeader)
    {
        var fields = new Dictionary<string, string> { ["grant_type"] = "client_credentials" };
        if (!inHeader)
        {
            fields["client_id"] = "cxkit";
            fields["client_secret"] = secret;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "oauth_token.do") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Authorization = inHeader ? RunningDesk.Basic("cxkit", secret) : null;
        return await _desk.Http.SendAsync(request);
    }

    private async Task RefusedAsync(string path, HttpStatusCode status, string message, string? detail)
    {
        var response = await _desk.Http.GetAsync(new Uri(path, UriKind.Relative));

        response.StatusCode.Should().Be(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        body.GetProperty("status").GetString().Should().Be("failure");
        body.GetProperty("error").GetProperty("message").GetString().Should().Be(message);
        body.GetProperty("error").GetProperty("detail").GetString().Should().Be(detail);
    }
}
