using CxKit.Server.Composition;
using CxKit.Storage;

namespace CxKit.Server.Imports;

/// <summary>What the command line says of an import.</summary>
/// <param name="File">The file.</param>
/// <param name="Map">The map's name or path.</param>
/// <param name="Account">The account that takes the records.</param>
internal sealed record ImportCall(string File, string Map, string Account)
{
    /// <summary>The zone of the file's times and of the account's days, instead of the map's.</summary>
    internal string? TimeZone { get; init; }

    /// <summary>Where the rejected lines are written down.</summary>
    internal string? Report { get; init; }

    /// <summary>Whether all is read and nothing stored.</summary>
    internal bool IsDryRun { get; init; }

    /// <summary>Whether the outcome is told as JSON.</summary>
    internal bool AsJson { get; init; }

    /// <summary>The settings.</summary>
    internal required IConfiguration Settings { get; init; }

    /// <summary>The store and the account at work; none in a dry run.</summary>
    internal (Store Store, Lease Lease)? Open(ImportMap map, bool byFileAlone, DateTimeOffset now)
    {
        if (IsDryRun) return null;
        var store = OwnedStore.Open(Settings);
        try
        {
            return (store, ImportAccount.Open(store, Settings, Account, TimeZone ?? map.TimeZone, byFileAlone, now));
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }
}
