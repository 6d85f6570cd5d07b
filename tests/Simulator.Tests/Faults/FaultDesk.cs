using System.Net.Http.Json;
using System.Text.Json;
using CxKit.Connectors.Simulator;

namespace CxKit.Simulator.Tests.Faults;

/// <summary>A desk of a hundred tickets for tests that let things go wrong.</summary>
public abstract class FaultDesk : IAsyncLifetime, IDisposable
{
    protected const string Incidents = "api/now/v2/table/incident?sysparm_query=ORDERBYnumber&sysparm_fields=sys_id,number&sysparm_limit=10";

    private readonly TemporaryFolder _folder = new();

    internal RunningDesk Desk { get; private set; } = null!;

    public async Task InitializeAsync() => Desk = await RunningDesk.StartAsync(new DeskSource.OfSize(100, 7), _folder.Journal);

    public async Task DisposeAsync() => await Desk.DisposeAsync();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected async Task<HttpResponseMessage> GetAsync(string path) => await Desk.Http.GetAsync(new Uri(path, UriKind.Relative));

    protected async Task<int> FaultAsync(object fault)
    {
        var answer = await Desk.Http.PostAsJsonAsync("simulator/faults", fault);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("\"id\":");
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt32();
    }

    protected async Task<List<string>> NumbersAsync(string path) =>
        (await Desk.JsonAsync(path)).GetProperty("result").EnumerateArray().Select(row => row.GetProperty("number").GetString()!).ToList();

    protected async Task<JsonElement> TruthAsync(string id) => (await Desk.JsonAsync($"simulator/tickets/{id}"))[0];
}
