using System.CommandLine;
using CxKit.Connectors.Simulator;
using CxKit.Server.Demo;

namespace CxKit.Server.Commands;

/// <summary>Runs the simulated helpdesk alone.</summary>
internal static class SimulateCommand
{
    internal static Command Create()
    {
        var (incidents, seed) = DeskOptions.Create();
        var journal = new Option<string>("--journal") { Description = "The file that keeps what is written to the helpdesk.", Required = true };
        var tickets = new Option<int?>("--tickets") { Description = "A desk of so many tickets, made quickly, for load tests; without it, the desk of --seed." };
        tickets.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int?>() < 1) r.AddError("--tickets must be at least 1.");
        });
        var keepsOpen = new Option<bool>("--keep-solved") { Description = "Zendesk: solved tickets are never closed, so that they can be written on; as in the demo." };
        var port = SharedOptions.Port("The port on 127.0.0.1; 0 takes a free one.");
        var helpdesk = DeskOptions.Helpdesk([.. DemoAccount.Choices.Where(c => DemoAccount.HelpdeskOf(c) is not null)], "Whose wire protocol it speaks.");
        var command = new Command("simulate", "Runs the simulated helpdesk alone, on loopback.") { helpdesk, incidents, seed, tickets, keepsOpen, journal, port };
        command.Validators.Add(r => DeskOptions.RefuseStrangeLog(r, incidents, helpdesk));
        command.SetAction(async (call, cancellationToken) =>
        {
            var options = new SimulatorOptions
            {
                Helpdesk = DemoAccount.HelpdeskOf(call.GetValue(helpdesk)!)!.Value,
                Desk = call.GetValue(tickets) is { } count
                    ? new DeskSource.OfSize(count, call.GetValue(seed) ?? 1)
                    : DeskOptions.Source(call.GetValue(incidents), call.GetValue(seed)),
                ClosesSolved = !call.GetValue(keepsOpen),
                JournalPath = Path.GetFullPath(call.GetValue(journal)!),
                Port = call.GetValue(port),
            };
            await using var simulator = await HelpdeskSimulator.StartAsync(options, TimeProvider.System, cancellationToken);
            await Console.Out.WriteLineAsync($"The simulated helpdesk listens on {simulator.Address}");
            await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
            return 0;
        });
        return command;
    }
}
