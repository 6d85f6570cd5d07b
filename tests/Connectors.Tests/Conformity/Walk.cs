using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using CxKit.Connectors.Simulator;
using CxKit.Connectors.Tests.Contract;
using CxKit.Connectors.Tests.Doubles;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>Somebody who asks a simulated helpdesk by hand what no connector asks, and keeps every exchange.</summary>
internal sealed class Walk : IAsyncDisposable
{
    private readonly ConcurrentQueue<Exchange> _exchanges = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cxkit-conformity-");
    private HelpdeskSimulator _simulator = null!;
    private HttpClient _client = null!;

    public IReadOnlyList<Exchange> Exchanges => [.. _exchanges.SelectMany(e => e.Unpacked())];

    /// <summary>Starts a small desk and signs in with a user's name and password.</summary>
    public static async Task<Walk> StartAsync(SimulatedHelpdesk helpdesk, string user, bool surveys = false)
    {
        var walk = new Walk();
        var options = new SimulatorOptions
        {
            Helpdesk = helpdesk,
            Desk = new DeskSource.OfSize(120, 7),
            JournalPath = Path.Combine(walk._folder.FullName, "desk.journal"),
            HasSurveys = surveys,
        };
        walk._simulator = await HelpdeskSimulator.StartAsync(options, QuickClock.Instance, CancellationToken.None);
        var wire = new RecordingHandler(walk._exchanges) { InnerHandler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, AllowAutoRedirect = false } };
        walk._client = new HttpClient(wire) { BaseAddress = walk._simulator.Address };
        walk._client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":cxkit-demo-password")));
        walk._client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        return walk;
    }

    /// <summary>The ids of tickets in one of these states, as the simulator itself tells them.</summary>
    public async Task<IReadOnlyList<string>> TicketsAsync(params string[] states)
    {
        using var admin = new HttpClient { BaseAddress = _simulator.Address };
        return [.. (await admin.GetFromJsonAsync<List<TicketTruth>>("simulator/tickets"))!.Where(t => states.Contains(t.State) && !t.Deleted).Select(t => t.Id)];
    }

    /// <summary>Asks, and hands out what came back where it is JSON.</summary>
    public async Task<JToken> AskAsync(string method, string target, string? body = null, string type = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), target);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, type);
        using var response = await _client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.Content.Headers.ContentType?.MediaType == "application/json" && text.Length > 0 ? JToken.Parse(text) : JValue.CreateNull();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _simulator.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
