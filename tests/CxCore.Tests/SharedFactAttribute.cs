namespace CxKit.CxCore.Tests;

/// <summary>A test that needs the folder <c>shared</c> beside the project, and is skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (Folder is null) Skip = "The folder ../shared is not here.";
    }

    internal static string? Folder { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory)).Where(f => File.Exists(Path.Combine(f, "CxKit.sln")))
        .Select(root => Path.GetFullPath(Path.Combine(root, "../shared"))).FirstOrDefault(Directory.Exists);

    private static IEnumerable<string> Above(DirectoryInfo folder)
    {
        for (var above = folder; above is not null; above = above.Parent) yield return above.FullName;
    }
}
