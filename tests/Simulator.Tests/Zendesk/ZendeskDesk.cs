using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CxKit.Connectors.Simulator;

namespace CxKit.Simulator.Tests.Zendesk;

/// <summary>A simulated Zendesk account of a test, and a client that speaks to it with the API token of <c>cxkit</c>.</summary>
internal sealed class ZendeskDesk : IAsyncDisposable
{
    private ZendeskDesk(HelpdeskSimulator simulator)
    {
        Simulator = simulator;
        Http = new HttpClient { BaseAddress = simulator.Address };
        Http.DefaultRequestHeaders.Authorization = RunningDesk.Basic("cxkit@example.com/token", "cxkit-demo-password");
    }

    public HelpdeskSimulator Simulator { get; }

    public HttpClient Http { get; }

    public static Task<ZendeskDesk> StartAsync(string journal, int tickets = 300, bool hasSurveys = false, bool limits = false, params string[] missing) =>
        StartAsync(journal, new DeskSource.OfSize(tickets, 7), hasSurveys, limits, missing);

    public static async Task<ZendeskDesk> StartAsync(string journal, DeskSource source, bool hasSurveys = false, bool limits = false, params string[] missing)
    {
        var options = new SimulatorOptions
        {
            Helpdesk = SimulatedHelpdesk.Zendesk,
            Desk = source,
            JournalPath = journal,
            HasSurveys = hasSurveys,
            Limits = limits,
            MissingColumns = missing.ToHashSet(),
        };
        return new(await HelpdeskSimulator.StartAsync(options, TimeProvider.System, CancellationToken.None));
    }

    public async Task<JsonElement> GetAsync(string path) => await Http.GetFromJsonAsync<JsonElement>(path);

    public async Task<HttpResponseMessage> AskAsync(string path) => await Http.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpMethod method, string path, object body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement.Clone());
    }

    /// <summary>All tickets by the incremental export, page by page, each as often as it came.</summary>
    public async Task<List<JsonElement>> ExportAsync(string more = "", int perPage = 100)
    {
        var all = new List<JsonElement>();
        var path = $"api/v2/incremental/tickets/cursor.json?start_time=0&per_page={perPage}&support_type_scope=all{more}";
        while (true)
        {
            var page = await GetAsync(path);
            all.AddRange(page.GetProperty("tickets").EnumerateArray());
            if (page.GetProperty("end_of_stream").GetBoolean())
            {
                return all;
            }

            path = $"api/v2/incremental/tickets/cursor.json?cursor={Uri.EscapeDataString(page.GetProperty("after_cursor").GetString()!)}&per_page={perPage}&support_type_scope=all{more}";
        }
    }

    /// <summary>The ids of tickets in a status, by the simulator's own word.</summary>
    public async Task<List<long>> IdsAsync(params string[] statuses) => (await GetAsync("simulator/tickets")).EnumerateArray()
        .Where(ticket => statuses.Contains(ticket.GetProperty("state").GetString()))
        .Select(ticket => long.Parse(ticket.GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture)).ToList();

    public async Task<Dictionary<string, long>> FieldsAsync() => (await GetAsync("api/v2/ticket_fields?page[size]=100")).GetProperty("ticket_fields").EnumerateArray()
        .ToDictionary(field => field.GetProperty("title").GetString()!, field => field.GetProperty("id").GetInt64());

    public async Task<JsonElement> TruthAsync(long id) => (await GetAsync($"simulator/tickets/{id}"))[0];

    public Task AheadAsync(int seconds) => Http.PostAsJsonAsync("simulator/clock", new { advance = seconds });

    public Task HappenAsync(long id, object what) => Http.PostAsJsonAsync($"simulator/tickets/{id}", what);

    public async Task FaultAsync(object fault)
    {
        var answer = await Http.PostAsJsonAsync("simulator/faults", fault);
        answer.StatusCode.Should().Be(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
    }

    public async Task<JsonElement> JobAsync(object body, string path = "api/v2/tickets/update_many")
    {
        var (status, told) = await SendAsync(HttpMethod.Put, path, body);
        status.Should().Be(HttpStatusCode.OK);
        var id = told.GetProperty("job_status").GetProperty("id").GetString();
        await GetAsync($"api/v2/job_statuses/{id}");
        return (await GetAsync($"api/v2/job_statuses/show_many?ids={id}")).GetProperty("job_statuses")[0];
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Simulator.DisposeAsync();
    }
}
