using System.Net;
using System.Net.Sockets;
using CxKit.Hosting.Accounts;
using CxKit.Hosting.Jobs;
using CxKit.Hosting.Steps;
using CxKit.Server.Composition;
using CxKit.Storage;

namespace CxKit.Server.Demo;

/// <summary>One demo: the simulated helpdesk, the ordinary host with ordinary settings, customers who answer, and a summary.</summary>
internal static class DemoRun
{
    internal static async Task RunAsync(DemoPlan plan, DemoPlace place, bool once, bool asJson, CancellationToken cancellationToken)
    {
        using var store = Store.Open(SettingsFiles.ConnectionString(place.Store), StoreUse.Own);
        var memory = new DemoMemory(store, place);
        memory.RefuseStrangers(plan);
        await using var desk = await DemoDesk.OpenAsync(plan, place, cancellationToken);
        var clock = memory.Enter(plan, desk);

        var address = new Uri($"http://127.0.0.1:{(plan.Port == 0 ? FreePort() : plan.Port)}");
        var settings = DemoSettings.For(desk.Address, SettingsFiles.ConnectionString(place.Store), address);
        await using var app = WebHost.Build(settings, address, services => services.AddSingleton(store).AddSingleton<TimeProvider>(clock));
        await app.StartAsync(cancellationToken);
        if (!once) await Console.Error.WriteLineAsync($"The dashboard is at {address}");

        using var browser = new HttpClient { BaseAddress = address };
        var work = app.Services.GetRequiredService<AccountRegister>().Open(DemoPlan.Account);
        await Drain.RunAsync(work, StepsOf(app.Services, new FirstCatchUp(store, desk), new SimulatedCustomers(desk, plan, browser)), app.Services.GetRequiredService<StepRunner>(), clock, DemoProgress.Tell, cancellationToken);

        var summary = await DemoSummary.ReadAsync(store, desk, cancellationToken);
        summary.Print(asJson);
        if (!once) await StayAsync(app, address, cancellationToken);
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
