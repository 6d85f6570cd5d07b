namespace CxKit.Server.Tests.EndToEnd;

/// <summary>The real files beside the checkout.</summary>
internal static class SharedData
{
    internal static string File(string name) => Path.GetFullPath(Path.Combine(Cxkit.Root, "..", "shared", "data", name));
}

/// <summary>A test on the real files; skipped, with the reason, where they are not beside the checkout.</summary>
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (!Directory.Exists(SharedData.File(""))) Skip = $"The real files are not there: {SharedData.File("")}";
    }
}
