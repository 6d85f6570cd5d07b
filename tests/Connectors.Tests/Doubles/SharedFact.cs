using System.Runtime.CompilerServices;

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

    public static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../shared"));
}
