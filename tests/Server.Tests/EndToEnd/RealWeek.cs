using System.Text.Json;

namespace CxKit.Server.Tests.EndToEnd;

/// <summary>The main job on the real week, run once for the tests that look at its outcome.</summary>
public sealed class RealWeek : IAsyncLifetime, IDisposable
{
    private readonly Folder _folder = new();

    internal JsonElement Summary { get; private set; }

    internal string Store => _folder.File("week.db");

    public async Task InitializeAsync()
    {
        if (!RealLog.IsThere) return;
        var ended = await Cxkit.RunAsync(_folder.Path, "demo", "--incidents", RealLog.Path, "--once", "--format", "json", "--store", Store);
        ended.ExitCode.Should().Be(0, ended.Errors);
        Summary = ended.Json;
    }

    internal async Task<IReadOnlyList<JsonElement>> MetricsAsync(params string[] more)
    {
        var ended = await Cxkit.RunAsync(_folder.Path, ["metrics", "--account", "demo", "--store", Store, "--format", "json", .. more]);
        ended.ExitCode.Should().Be(0, ended.Errors);
        return [.. ended.Json.EnumerateArray()];
    }

    internal Task<Ended> ExplainAsync(string ticket) => Cxkit.RunAsync(_folder.Path, "explain", ticket, "--store", Store);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
