using System.CommandLine;
using CxKit.Server.Imports;

namespace CxKit.Server.Commands;

/// <summary>History from any tool, by file: one command for each kind of record, and the maps to start from.</summary>
internal static class ImportCommand
{
    internal static Command Create() => new("import", "Takes in what other tools know, from CSV files that a map explains.")
    {
        ImportTicketsCommand.Create(),
        ImportDirectoryCommand.Calls(),
        ImportDirectoryCommand.Staff(),
        ImportDirectoryCommand.Customers(),
        Maps(),
    };

    private static Command Maps()
    {
        var name = new Argument<string?>("name") { Description = "A ready map, to be printed; without it, all are named.", DefaultValueFactory = _ => null };
        var command = new Command("maps", "Names the ready maps, or prints one to start one's own from.") { name };
        command.SetAction(call =>
        {
            if (call.GetValue(name) is { } one) Console.Out.WriteLine(MapFile.Text(one).TrimEnd());
            else foreach (var map in MapFile.Ready) Console.Out.WriteLine($"{map} ({MapFile.Read(map).Kind}): {MapFile.Read(map).Description}");
            return 0;
        });
        return command;
    }
}
