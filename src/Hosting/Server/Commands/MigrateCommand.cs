using System.CommandLine;
using CxKit.Hosting.Settings;
using CxKit.Server.Composition;
using CxKit.Storage;

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
            var section = SettingsFiles.Read(call.GetValue(settings), call.GetValue(store)).GetSection(CxKitOptions.Section);
            var options = section.GetSection(nameof(CxKitOptions.Store)).Get<StoreOptions>() ?? new StoreOptions();
            using var opened = Store.Open(options.ConnectionString, StoreUse.Own);
            Console.Out.WriteLine("The store is up to date.");
            return 0;
        });
        return command;
    }
}
