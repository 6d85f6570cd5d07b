namespace CxKit.Simulator.Tests;

/// <summary>The real log that lies beside the project, where it does.</summary>
internal static class RealLog
{
    public static string? Path { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, "shared", "data", "servicenow_incident_audit_week1.csv.gz");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}

/// <summary>A test that needs the real log.</summary>
internal sealed class RealLogFactAttribute : FactAttribute
{
    public RealLogFactAttribute()
    {
        if (RealLog.Path is null)
        {
            Skip = "The real incident log (../shared/data) is not here.";
        }
    }
}
