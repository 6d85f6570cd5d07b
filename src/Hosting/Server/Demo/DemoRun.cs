using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using CxKit.Core.Helpdesks;
using CxKit.Hosting.Accounts;
using CxKit.Hosting.Jobs;
using CxKit.Hosting.Steps;
using CxKit.Server.Composition;
using CxKit.Storage;

namespace CxKit.Server.Demo;

/// <summary>One demo: the simulated helpdesks, the ordinary host with ordinary settings, customers who answer, and a summary.</summary>
internal static class DemoRun
{
    /// <returns>Whether every account was finished.</returns>
    internal static async Task<bool> RunAsync(DemoPlan plan, DemoPlace place, bool once, bool asJson, CancellationToken cancellationToken)
    {
        using var store = Store.Open(SettingsFiles.ConnectionString(place.Store), StoreUse.Own);
        var memory = new DemoMemory(store, place);
        memory.RefuseStrangers(plan);
        await using var desks = await DemoDesks.OpenAsync(plan, place, cancellationToken);
        var clock = memory.Enter(plan, desks.All);

        var address = new Uri($"http://127.0.0.1:{(plan.Port == 0 ? FreePort() : plan.Port)}");
        var settings = DemoSettings.For(desks.All, SettingsFiles.ConnectionString(place.Store), address);
        await using var app = WebHost.Build(settings, address, services => services.AddSingleton(store).AddSingleton<TimeProvider>(clock));
        await app.StartAsync(cancellationToken);
        if (!once) await Console.Error.WriteLineAsync($"The dashboard is at {address}");

        var failures = new ConcurrentDictionary<string, string>();
        await Task.WhenAll(desks.All.Select(desk => DrainAsync(app, store, desk, plan, clock, address, failures, cancellationToken)));

        var summaries = new SortedDictionary<string, DemoSummary>(StringComparer.Ordinal);
        foreach (var desk in desks.All.Where(d => !failures.ContainsKey(d.Account.Name)))
            summaries[desk.Account.Name] = await DemoSummary.ReadAsync(store, desk, cancellationToken);
        new DemoOutcome(summaries, failures).Print(asJson);
        if (!once) await StayAsync(app, address, cancellationToken);
        return failures.IsEmpty;
    }

    // A helpdesk that fails is its own account's trouble: the others go on to their end.
    private static async Task DrainAsync(
        WebApplication app, Store store, DemoDesk desk, DemoPlan plan, TimeProvider clock, Uri address, ConcurrentDictionary<string, string> failures, CancellationToken cancellationToken)
    {
        using var browser = new HttpClient { BaseAddress = address };
        var account = desk.Account.Name;
        var steps = StepsOf(app.Services, new FirstCatchUp(store, desk), new SimulatedCustomers(desk, plan, browser));
        var work = app.Services.GetRequiredService<AccountRegister>().Open(account);
        var runner = app.Services.GetRequiredService<StepRunner>();
        try
        {
            await Drain.RunAsync(
                work, steps, runner, clock, (step, outcome) => DemoProgress.Tell(plan.Accounts.Count == 1 ? null : account, step, outcome), cancellationToken);
        }
        catch (HelpdeskException failure) when (plan.Accounts.Count > 1)
        {
            failures[account] = failure.Message;
        }
    }

    // The customers answer between delivery and roll-up, as they would.
    private static List<IStep> StepsOf(IServiceProvider services, IStep firstCatchUp, IStep customers) =>
    [
        .. services.GetServices<IStep>().SelectMany(step => step.Name switch
        {
            "pull" => new[] { step, firstCatchUp },
            "deliver" => [step, customers],
            _ => [step],
        }),
    ];

    private static async Task StayAsync(WebApplication app, Uri address, CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync($"All is done. The dashboard stays at {address} until Ctrl+C.");
        var schedule = app.Services.GetRequiredService<Schedule>();
        await schedule.StartAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        await schedule.StopAsync(CancellationToken.None);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
