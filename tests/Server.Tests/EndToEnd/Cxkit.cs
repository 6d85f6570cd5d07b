using System.Diagnostics;
using System.Text.Json;

namespace CxKit.Server.Tests.EndToEnd;

/// <summary>The command line as a real process.</summary>
internal sealed class Cxkit : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private Cxkit(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The root of the checkout.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>The server as built beside these tests.</summary>
    internal static string Dll { get; } = Path.Combine(Root, "src", "Hosting", "Server", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "CxKit.Server.dll");

    internal bool HasEnded => _process.HasExited;

    internal static Cxkit Start(string folder, params string[] arguments) => StartProgram("dotnet", folder, [Dll, .. arguments]);

    internal static Cxkit StartProgram(string program, string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return new Cxkit(Process.Start(start)!);
    }

    /// <summary>Runs a command to its end.</summary>
    internal static async Task<Ended> RunAsync(string folder, params string[] arguments)
    {
        using var cxkit = Start(folder, arguments);
        return await cxkit.EndAsync();
    }

    internal async Task<Ended> EndAsync()
    {
        await _process.WaitForExitAsync();
        return new Ended(_process.ExitCode, await _output, await _errors);
    }

    /// <summary>Kills it without a warning.</summary>
    /// <returns>Whether it was still alive.</returns>
    internal async Task<bool> KillAsync()
    {
        if (_process.HasExited) return false;
        _process.Kill();
        await _process.WaitForExitAsync();
        return _process.ExitCode != 0;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CxKit.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}

/// <summary>A command that has ended.</summary>
internal sealed record Ended(int ExitCode, string Output, string Errors)
{
    internal JsonElement Json => JsonDocument.Parse(Output).RootElement;
}
