using System.CommandLine;
using CxKit.Server.Composition;

namespace CxKit.Server.Commands;

/// <summary>Creates the store, or brings it to this version.</summary>
internal static class MigrateCommand
{
    internal static Command Create()
    {
        var (settings, store) = (SharedOptions.Settings(), SharedOptions.Store());
        var command = new Command("migrate", "Creates the store, or brings it to this version.") { settings, store };
        command.SetAction(call =>
        {
            using var opened = OwnedStore.Open(SettingsFiles.Read(call.GetValue(settings), call.GetValue(store)));
            Console.Out.WriteLine("The store is up to date.");
            return 0;
        });
        return command;
    }
}
