namespace CxKit.Server.Demo;

/// <summary>Where a demo keeps its store and, beside it, what its helpdesk remembers; a temporary place is removed at the end.</summary>
internal sealed class DemoPlace : IDisposable
{
    private readonly DirectoryInfo? _temporary;

    private DemoPlace(string store, DirectoryInfo? temporary) => (Store, _temporary) = (store, temporary);

    internal string Store { get; }

    /// <summary>Where the helpdesk of an account remembers what was written to it.</summary>
    internal string Helpdesk(DemoAccount account) => account.Name == DemoAccount.Only ? Store + ".helpdesk" : $"{Store}.{account.Name}.helpdesk";

    internal static DemoPlace At(string? store)
    {
        if (store is not null) return new DemoPlace(Path.GetFullPath(store), null);
        var folder = Directory.CreateTempSubdirectory("cxkit-demo-");
        return new DemoPlace(Path.Combine(folder.FullName, "demo.db"), folder);
    }

    public void Dispose() => _temporary?.Delete(recursive: true);
}
