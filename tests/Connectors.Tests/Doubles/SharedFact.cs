namespace CxKit.Connectors.Tests.Doubles;

/// <summary>A test that needs the folder <c>shared</c> beside the project, and is skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (!Directory.Exists(Folder())) Skip = "The folder ../shared is not here.";
    }

    public static string File(string name) => System.IO.File.ReadAllText(Path.Combine(Folder(), "vendors/fixtures/servicenow", name));

    /// <summary>Found from where the tests run: the paths of a deterministic build lead nowhere.</summary>
    public static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder!.FullName, "CxKit.sln"))) folder = folder.Parent;
        return Path.GetFullPath(Path.Combine(folder.FullName, "../shared"));
    }
}
