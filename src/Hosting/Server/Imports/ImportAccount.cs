using CxKit.Hosting.Settings;
using CxKit.Server.Commands;
using CxKit.Storage;

namespace CxKit.Server.Imports;

/// <summary>An account that is fed by files: it needs no settings of a connector, and nobody is ever asked about its tickets.</summary>
internal static class ImportAccount
{
    /// <summary>Enters the account into the store, or finds it there, and takes it over.</summary>
    /// <param name="store">The store.</param>
    /// <param name="settings">The settings, whose targets hold for it too.</param>
    /// <param name="account">Its name.</param>
    /// <param name="timeZone">The zone whose days are counted; <see langword="null"/>: as before, and UTC at first.</param>
    /// <param name="now">The time at which it is entered, if it is new.</param>
    internal static Lease Open(Store store, IConfiguration settings, string account, string? timeZone, DateTimeOffset now)
    {
        var section = settings.GetSection(CxKitOptions.Section);
        if (section.GetSection(nameof(CxKitOptions.Accounts)).GetSection(account).Exists())
            throw new CommandException($"The account {account} is read from a helpdesk (CxKit:Accounts:{account} of the settings): import files into an account of another name.");
        store.Accounts.Enable(
            new AccountSettings
            {
                Account = account,
                Connector = AccountSettings.ByFile,
                TimeZone = timeZone ?? store.Accounts.Find(account)?.Settings.TimeZone ?? "UTC",
                Targets = section.GetSection(nameof(CxKitOptions.Targets)).Get<Dictionary<string, double>>() ?? [],
            },
            now);
        return store.Accounts.Acquire(account, $"{Environment.MachineName}:{Environment.ProcessId}");
    }
}
