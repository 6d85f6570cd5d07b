using CxKit.Hosting.Settings;
using CxKit.Storage;

namespace CxKit.Server.Composition;

/// <summary>The store of the settings, opened to write; refused while a host runs on it.</summary>
internal static class OwnedStore
{
    internal static Store Open(IConfiguration settings)
    {
        var options = settings.GetSection(CxKitOptions.Section).GetSection(nameof(CxKitOptions.Store)).Get<StoreOptions>() ?? new StoreOptions();
        return Store.Open(options.ConnectionString, StoreUse.Own);
    }
}
