using CxKit.Hosting.Settings;
using CxKit.Server.Commands;
using CxKit.Storage;

namespace CxKit.Server.Composition;

/// <summary>The store of the settings, opened to look only; also beside a running host.</summary>
internal static class ReadingStore
{
    internal static Store Open(string? settingsFile, string? storePath)
    {
        var section = SettingsFiles.Read(settingsFile, storePath).GetSection(CxKitOptions.Section);
        var options = section.GetSection(nameof(CxKitOptions.Store)).Get<StoreOptions>() ?? new StoreOptions();
        return Store.Open(options.ConnectionString, StoreUse.Read);
    }

    internal static AccountState Account(Store store, string? name)
    {
        var all = store.Accounts.All();
        var names = string.Join(", ", all.Select(a => a.Settings.Account));
        if (name is not null)
            return store.Accounts.Find(name) ?? throw new CommandException($"The store has no account {name}; it has {(all.Count == 0 ? "none" : names)}.");
        return all.Count switch
        {
            0 => throw new CommandException("The store has no account yet: run cxkit serve, or cxkit demo --store, first."),
            1 => all[0],
            _ => throw new MisuseException($"The store has several accounts: say --account and one of {names}."),
        };
    }
}
