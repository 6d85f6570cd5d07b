using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CxKit.Connectors.Simulator;

namespace CxKit.Simulator.Tests;

/// <summary>A simulator of a test, and a client that speaks to it as <c>cxkit</c>.</summary>
internal sealed class RunningDesk : IAsyncDisposable
{
    private RunningDesk(HelpdeskSimulator simulator, bool signedIn)
    {
        Simulator = simulator;
        Http = new HttpClient { BaseAddress = simulator.Address };
        if (signedIn)
        {
            Http.DefaultRequestHeaders.Authorization = Basic("cxkit", "cxkit-demo-password");
        }
    }

    public HelpdeskSimulator Simulator { get; }

    public HttpClient Http { get; }

    public static async Task<RunningDesk> StartAsync(DeskSource source, string journal, bool signedIn = true, TimeProvider? wall = null) =>
        await StartAsync(new SimulatorOptions { Desk = source, JournalPath = journal }, signedIn, wall);

    public static async Task<RunningDesk> StartAsync(SimulatorOptions options, bool signedIn = true, TimeProvider? wall = null) =>
        new(await HelpdeskSimulator.StartAsync(options, wall ?? TimeProvider.System, CancellationToken.None), signedIn);

    public static AuthenticationHeaderValue Basic(string user, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));

    /// <summary>The rows of a table, each as column and value.</summary>
    public async Task<List<Dictionary<string, string>>> RowsAsync(string table, string query, string fields, string more = "")
    {
        var path = $"api/now/v2/table/{table}?sysparm_query={Uri.EscapeDataString(query)}&sysparm_fields={fields}&sysparm_exclude_reference_link=true{more}";
        var json = await Http.GetFromJsonAsync<JsonElement>(path);
        return json.GetProperty("result").Deserialize<List<Dictionary<string, string>>>()!;
    }

    public async Task<JsonElement> JsonAsync(string path) => await Http.GetFromJsonAsync<JsonElement>(path);

    public async Task<JsonElement> PatchAsync(string sysId, object fields)
    {
        var response = await Http.PatchAsJsonAsync($"api/now/v2/table/incident/{sysId}", fields);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("result");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Simulator.DisposeAsync();
    }
}
