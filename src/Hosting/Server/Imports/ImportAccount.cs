using CxKit.Hosting.Settings;
using CxKit.Server.Commands;
using CxKit.Storage;
using Microsoft.Extensions.Options;

namespace CxKit.Server.Imports;

/// <summary>The account that takes what a file tells. One that is fed by files needs no settings, and nobody is ever asked about its tickets.</summary>
internal static class ImportAccount
{
    /// <summary>Enters the account into the store, or finds it there, and takes it over.</summary>
    /// <param name="store">The store.</param>
    /// <param name="settings">The settings, whose targets and rates hold for it too.</param>
    /// <param name="account">Its name.</param>
    /// <param name="timeZone">The zone whose days are counted; <see langword="null"/>: as before, and UTC at first.</param>
    /// <param name="byFileAlone">Whether it must not be fed by a helpdesk.</param>
    /// <param name="now">The time at which it is entered, if it is new.</param>
    internal static Lease Open(Store store, IConfiguration settings, string account, string? timeZone, bool byFileAlone, DateTimeOffset now)
    {
        if (byFileAlone || store.Accounts.Find(account) is null) Enable(store, settings, account, timeZone, byFileAlone, now);
        return store.Accounts.Acquire(account, $"{Environment.MachineName}:{Environment.ProcessId}");
    }

    private static void Enable(Store store, IConfiguration settings, string account, string? timeZone, bool byFileAlone, DateTimeOffset now)
    {
        var section = settings.GetSection(CxKitOptions.Section);
        if (section.GetSection(nameof(CxKitOptions.Accounts)).GetSection(account).Exists())
            throw new CommandException(byFileAlone
                ? $"The account {account} is read from a helpdesk (CxKit:Accounts:{account} of the settings): import files into an account of another name."
                : $"The account {account} of the settings was never read from its helpdesk: run cxkit serve first.");
        var byFile = new AccountSettings
        {
            Account = account,
            Connector = AccountSettings.ByFile,
            TimeZone = timeZone ?? store.Accounts.Find(account)?.Settings.TimeZone ?? "UTC",
        };
        var options = section.Get<CxKitOptions>() ?? new CxKitOptions();
        var faults = options.FaultsOfRatesAndPeople().ToList();
        if (faults.Count > 0) throw new OptionsValidationException(CxKitOptions.Section, typeof(CxKitOptions), faults);
        store.Accounts.Enable(options.Complete(byFile), now);
    }
}
