namespace CxKit.Server.Tests.EndToEnd;

/// <summary>The real audit log beside the checkout.</summary>
internal static class RealLog
{
    internal static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Cxkit.Root, "..", "shared", "data", "servicenow_incident_audit_week1.csv.gz"));

    internal static bool IsThere => File.Exists(Path);
}

/// <summary>A test on the real audit log; skipped, with the reason, where the log is not beside the checkout.</summary>
internal sealed class RealLogFactAttribute : FactAttribute
{
    public RealLogFactAttribute()
    {
        if (!RealLog.IsThere) Skip = $"The real audit log is not there: {RealLog.Path}";
    }
}

/// <summary>A test on the real audit log with cases.</summary>
internal sealed class RealLogTheoryAttribute : TheoryAttribute
{
    public RealLogTheoryAttribute()
    {
        if (!RealLog.IsThere) Skip = $"The real audit log is not there: {RealLog.Path}";
    }
}
