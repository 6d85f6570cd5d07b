using System.CommandLine;
using CxKit.Hosting.Accounts;
using CxKit.Hosting.Jobs;
using CxKit.Server.Composition;
using CxKit.Storage;

namespace CxKit.Server.Commands;

/// <summary>Runs the host: the steps of every account by schedule, the answer page and the dashboard.</summary>
internal static class ServeCommand
{
    internal static Command Create()
    {
        var (settings, store) = (SharedOptions.Settings(), SharedOptions.Store());
        var url = SharedOptions.Address("--url", "Where to listen, on loopback.", new Uri("http://127.0.0.1:5080"));
        var command = new Command("serve", "Runs the host: pulls, asks, writes back by schedule, and shows the dashboard.") { settings, store, url };
        command.SetAction(async (call, cancellationToken) =>
        {
            await using var app = WebHost.Build(SettingsFiles.Read(call.GetValue(settings), call.GetValue(store)), call.GetValue(url)!);
            app.Services.GetRequiredService<Store>();
            await app.StartAsync(cancellationToken);
            foreach (var account in app.Services.GetRequiredService<AccountRegister>().Names)
                app.Services.GetRequiredService<AccountRegister>().Open(account);
            var schedule = app.Services.GetRequiredService<Schedule>();
            await schedule.StartAsync(cancellationToken);
            await Console.Error.WriteLineAsync($"The dashboard is at {app.Urls.First()}");
            await app.WaitForShutdownAsync(cancellationToken);
            await schedule.StopAsync(CancellationToken.None);
            return 0;
        });
        return command;
    }
}
