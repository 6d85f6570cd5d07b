using System.CommandLine;
using CxKit.Server.Imports;
using CxKit.Server.Imports.Tickets;

namespace CxKit.Server.Commands;

/// <summary>Takes in tickets from a file.</summary>
internal static class ImportTicketsCommand
{
    internal static Command Create()
    {
        var options = new ImportOptions(TicketShape.Name);
        var command = options.On(new Command(
            TicketShape.Name,
            "Takes in tickets, and what happened on them, from a CSV file; the same file twice changes nothing, and nobody is asked about them. "
            + "Rejected lines are reported; it fails if no line could be taken in."));
        command.SetAction((call, cancellationToken) => Task.FromResult(Run(options.Read(call), cancellationToken)));
        return command;
    }

    private static int Run(ImportCall call, CancellationToken cancellationToken)
    {
        var grain = MapFile.Read(call.Map).Rows;
        return ImportRun.Run(call, new TicketShape(call.Account, grain), (store, lease) => new TicketIntake(grain, store, lease), TimeProvider.System, cancellationToken);
    }
}
