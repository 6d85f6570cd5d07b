using System.Diagnostics;

namespace CxKit.Benchmarks;

/// <summary>This program once more, in a process of its own, so that what it costs is not counted here.</summary>
internal static class Children
{
    public static Process Start(string verb, params IEnumerable<(string Name, string Value)> settings)
    {
        string[] arguments = [typeof(Children).Assembly.Location, verb, .. settings.SelectMany(s => new[] { $"--{s.Name}", s.Value })];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }
}
