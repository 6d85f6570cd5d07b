namespace CxKit.Server.Tests.EndToEnd;

/// <summary>However it is started, relative paths are the caller's.</summary>
public sealed class StartingTests : IDisposable
{
    private readonly Folder _folder = new();

    [Fact]
    public async Task As_an_assembly() => await MigrateAsync("dotnet", Cxkit.Dll);

    [Fact]
    public async Task As_a_project() =>
        await MigrateAsync("dotnet", "run", "--no-build", "--project", Path.Combine(Cxkit.Root, "src", "Hosting", "Server"), "-c", Configuration, "--");

    [Fact]
    public async Task As_an_installed_tool()
    {
        var (packages, tools) = (_folder.File("packages"), _folder.File("tools"));
        await SucceedAsync("dotnet", "pack", Path.Combine(Cxkit.Root, "src", "Hosting", "Server"), "--no-build", "-c", Configuration, "-o", packages);
        await SucceedAsync("dotnet", "tool", "install", "CxKit.Server", "--tool-path", tools, "--source", packages, "--prerelease");

        await MigrateAsync(Path.Combine(tools, "cxkit"));
    }

    public void Dispose() => _folder.Dispose();

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private async Task MigrateAsync(string program, params string[] arguments)
    {
        await SucceedAsync(program, [.. arguments, "migrate", "--store", "mine.db"]);

        File.Exists(_folder.File("mine.db")).Should().BeTrue();
    }

    private async Task SucceedAsync(string program, params string[] arguments)
    {
        using var process = Cxkit.StartProgram(program, _folder.Path, arguments);
        var ended = await process.EndAsync();

        ended.ExitCode.Should().Be(0, ended.Output + ended.Errors);
    }
}
