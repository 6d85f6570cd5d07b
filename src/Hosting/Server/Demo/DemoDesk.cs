using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CxKit.Connectors.Simulator;
using CxKit.Core.Helpdesks;

namespace CxKit.Server.Demo;

/// <summary>The demo's helpdesk, in this process or elsewhere; asked over HTTP as anybody would.</summary>
internal sealed class DemoDesk : IAsyncDisposable
{
    private readonly HelpdeskSimulator? _own;
    private readonly HttpClient _http;

    private DemoDesk(HelpdeskSimulator? own, Uri address)
    {
        (_own, Address) = (own, address);
        _http = new HttpClient { BaseAddress = address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("customers:customers-demo-password")));
    }

    internal Uri Address { get; }

    internal string Identity { get; private set; } = "";

    internal DateTimeOffset WallOrigin { get; private set; }

    internal DateTimeOffset DeskOrigin { get; private set; }

    /// <summary>Whether CxKit has already written to a customer of it.</summary>
    internal bool KnowsUs { get; private set; }

    internal static async Task<DemoDesk> OpenAsync(DemoPlan plan, DemoPlace place, CancellationToken cancellationToken)
    {
        HelpdeskSimulator? own = null;
        if (plan.At is null)
        {
            var source = Commands.DeskOptions.Source(plan.Incidents, plan.Seed);
            own = await HelpdeskSimulator.StartAsync(new SimulatorOptions { Desk = source, JournalPath = place.Helpdesk }, TimeProvider.System, cancellationToken);
        }

        var desk = new DemoDesk(own, own?.Address ?? plan.At!);
        var about = await desk.GetAsync("simulator/desk", cancellationToken);
        desk.Identity = about.GetProperty("source").GetString()!;
        desk.WallOrigin = Moment(about, "wallAt");
        desk.DeskOrigin = Moment(about, "deskAt");
        desk.KnowsUs = (await desk.AskSimulatorAsync("comments?user=cxkit", cancellationToken)).GetArrayLength() > 0;
        return desk;
    }

    /// <summary>Rows of a table, all of them, by the key given.</summary>
    internal async Task<IReadOnlyList<JsonElement>> ReadAsync(string table, string query, string fields, CancellationToken cancellationToken)
    {
        const int page = 10_000;
        List<JsonElement> all = [], some;
        var last = "";
        do
        {
            var keyed = $"{query}{(query.Length > 0 ? "^" : "")}sys_id>{last}^ORDERBYsys_id";
            var address = $"api/now/v2/table/{table}?sysparm_query={Uri.EscapeDataString(keyed)}&sysparm_fields={fields}&sysparm_limit={page}&sysparm_no_count=true&sysparm_exclude_reference_link=true";
            some = [.. (await GetAsync(address, cancellationToken)).GetProperty("result").EnumerateArray()];
            all.AddRange(some);
            if (some.Count > 0) last = some[^1].GetProperty("sys_id").GetString()!;
        }
        while (some.Count == page);
        return all;
    }

    /// <summary>What the simulator itself tells: counters, comments.</summary>
    internal Task<JsonElement> AskSimulatorAsync(string page, CancellationToken cancellationToken) => GetAsync("simulator/" + page, cancellationToken);

    /// <summary>From now on requests are counted as those of another phase.</summary>
    internal async Task BeginPhaseAsync(string name, CancellationToken cancellationToken)
    {
        using var response = await ReachAsync(() => _http.PostAsJsonAsync("simulator/phase", new { name }, cancellationToken));
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_own is not null) await _own.DisposeAsync();
    }

    private static DateTimeOffset Moment(JsonElement about, string name) => DateTimeOffset.Parse(about.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    private Task<JsonElement> GetAsync(string address, CancellationToken cancellationToken) =>
        ReachAsync(() => _http.GetFromJsonAsync<JsonElement>(address, cancellationToken));

    private async Task<T> ReachAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
        {
            throw new HelpdeskException($"No simulated helpdesk answers at {Address}: start one with cxkit simulate.", isTransient: true, failure);
        }
        catch (JsonException failure)
        {
            throw new HelpdeskException($"What answers at {Address} is no simulated helpdesk.", isTransient: false, failure);
        }
    }
}
