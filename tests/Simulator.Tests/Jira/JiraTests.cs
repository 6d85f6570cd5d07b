using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CxKit.Connectors.Simulator;

namespace CxKit.Simulator.Tests.Jira;

/// <summary>A Jira site of its own for each test, spoken to as the service account.</summary>
public abstract class JiraTests : IAsyncLifetime, IDisposable
{
    protected const string All = "created >= \"2020-01-01\"";
    protected const string Score = "customfield_10100";
    protected const string Label = "customfield_10101";
    protected const string Words = "customfield_10102";
    protected const string Flag = "customfield_10103";
    protected const string Invited = "customfield_10104";

    private readonly TemporaryFolder _folder = new();

    internal RunningDesk Desk { get; private set; } = null!;

    protected HttpClient Http => Desk.Http;

    /// <summary>What this class starts; the journal is set by the base.</summary>
    protected virtual SimulatorOptions Options(string journal) => Site(journal);

    public async Task InitializeAsync() => Desk = await RunningDesk.StartAsync(Options(_folder.Journal), wall: Wall);

    public async Task DisposeAsync() => await Desk.DisposeAsync();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    internal virtual TimeProvider Wall => TimeProvider.System;

    protected static SimulatorOptions Site(string journal, SimulatedHelpdesk helpdesk = SimulatedHelpdesk.Jira) => new()
    {
        Helpdesk = helpdesk,
        Desk = new DeskSource.OfSize(250, 7),
        JournalPath = journal,
    };

    protected static object Document(string text) => new
    {
        type = "doc",
        version = 1,
        content = new[] { new { type = "paragraph", content = new[] { new { type = "text", text } } } },
    };

    /// <summary>A file that is gone after the test.</summary>
    protected string File(string name) => _folder.File(name);

    protected async Task RestartAsync(SimulatorOptions? options = null)
    {
        await Desk.DisposeAsync();
        Desk = await RunningDesk.StartAsync(options ?? Options(_folder.Journal), wall: Wall);
    }

    protected async Task<JsonElement> GetAsync(string path) => await ReadAsync(await Http.GetAsync(new Uri(path, UriKind.Relative)));

    protected async Task<HttpStatusCode> StatusAsync(string path) => (await Http.GetAsync(new Uri(path, UriKind.Relative))).StatusCode;

    protected async Task<JsonElement> PostAsync(string path, object body, HttpStatusCode status = HttpStatusCode.OK)
    {
        var response = await Http.PostAsJsonAsync(path, body);
        response.StatusCode.Should().Be(status, await response.Content.ReadAsStringAsync());
        return await BodyAsync(response);
    }

    protected async Task<JsonElement> PutAsync(string path, object body, HttpStatusCode status = HttpStatusCode.NoContent)
    {
        var response = await Http.PutAsJsonAsync(path, body);
        response.StatusCode.Should().Be(status, await response.Content.ReadAsStringAsync());
        return await BodyAsync(response);
    }

    protected async Task<JsonElement> SearchAsync(string jql, int size = 100, string? token = null, string[]? fields = null) =>
        await PostAsync("rest/api/3/search/jql", new { jql, maxResults = size, nextPageToken = token, fields = fields ?? ["key", "updated"] });

    /// <summary>The keys of all pages of a search.</summary>
    protected async Task<List<string>> KeysAsync(string jql, int size = 100)
    {
        var keys = new List<string>();
        string? token = null;
        do
        {
            var page = await SearchAsync(jql, size, token);
            keys.AddRange(Keys(page));
            token = page.TryGetProperty("nextPageToken", out var next) ? next.GetString() : null;
        }
        while (token is not null);

        return keys;
    }

    protected static List<string> Keys(JsonElement page) =>
        page.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("key").GetString()!).ToList();

    protected async Task<JsonElement> FieldsAsync(string key, string fields) => (await GetAsync($"rest/api/3/issue/{key}?fields={fields}")).GetProperty("fields");

    protected async Task HappenAsync(string id, object what) => await PostAsync($"simulator/tickets/{id}", what);

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        response.StatusCode.Should().Be(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return await BodyAsync(response);
    }

    private static async Task<JsonElement> BodyAsync(HttpResponseMessage response) =>
        await response.Content.ReadAsByteArrayAsync() is { Length: > 0 } body ? JsonSerializer.Deserialize<JsonElement>(body) : default;
}
