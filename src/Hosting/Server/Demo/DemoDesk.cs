using System.Globalization;
using System.Text.Json;
using CxKit.Connectors.Simulator;
using CxKit.Core.Helpdesks;

namespace CxKit.Server.Demo;

/// <summary>The helpdesk of one account of a demo, in this process or elsewhere; what its customers live and read is asked over HTTP.</summary>
internal sealed class DemoDesk : IAsyncDisposable
{
    private readonly HelpdeskSimulator? _own;
    private readonly HttpClient _http;

    private DemoDesk(DemoAccount account, HelpdeskSimulator? own, Uri address)
    {
        (Account, _own, Address) = (account, own, address);
        _http = new HttpClient { BaseAddress = address };
    }

    internal DemoAccount Account { get; }

    internal Uri Address { get; }

    internal string Identity { get; private set; } = "";

    internal DateTimeOffset WallOrigin { get; private set; }

    internal DateTimeOffset DeskOrigin { get; private set; }

    /// <summary>Whether CxKit has already written to a customer of it.</summary>
    internal bool KnowsUs { get; private set; }

    internal static async Task<DemoDesk> OpenAsync(DemoPlan plan, DemoAccount account, DemoPlace place, CancellationToken cancellationToken)
    {
        HelpdeskSimulator? own = null;
        if (plan.At is null)
        {
            var source = Commands.DeskOptions.Source(plan.Incidents, account.Seed);
            // Four months are asked about at once: a desk that had closed its tickets would let nobody write on them.
            var options = new SimulatorOptions { Helpdesk = account.Helpdesk, Desk = source, JournalPath = place.Helpdesk(account), ClosesSolved = false };
            own = await HelpdeskSimulator.StartAsync(options, TimeProvider.System, cancellationToken);
        }

        var desk = new DemoDesk(account, own, own?.Address ?? plan.At!);
        var about = await desk.AskAsync("desk", cancellationToken);
        if (about.TryGetProperty("helpdesk", out var speaks) && speaks.GetString() != account.Helpdesk.ToString())
            throw new Commands.CommandException($"The simulated helpdesk at {desk.Address} speaks {speaks.GetString()}: say --helpdesk accordingly.");
        desk.Identity = about.GetProperty("source").GetString()!;
        desk.WallOrigin = Moment(about, "wallAt");
        desk.DeskOrigin = Moment(about, "deskAt");
        desk.KnowsUs = (await desk.AskAsync("comments?user=cxkit", cancellationToken)).GetArrayLength() > 0;
        return desk;
    }

    /// <summary>What the simulator tells about itself and its customers.</summary>
    internal async Task<JsonElement> AskAsync(string page, CancellationToken cancellationToken) =>
        await ReachAsync(() => _http.GetFromJsonAsync<JsonElement>("simulator/" + page, cancellationToken));

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
