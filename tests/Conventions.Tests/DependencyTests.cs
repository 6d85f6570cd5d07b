namespace CxKit.Conventions.Tests;

public sealed class DependencyTests
{
    /// <summary>Who may depend on whom and on what: the arrows of the house. Change it here, on purpose, or not at all.</summary>
    private static readonly Dictionary<string, (string[] Rooms, string[] Packages)> _allowed = new()
    {
        ["CxCore"] = ([], ["MathNet.Numerics"]),
        ["Connectors/Shared"] = (["CxCore"], ["Microsoft.Extensions.Http", "Microsoft.Extensions.Options.ConfigurationExtensions", "Newtonsoft.Json", "Polly.Core", "Refit", "RestEase", "System.Threading.RateLimiting"]),
        ["Connectors/JiraServiceManagement"] = (["CxCore", "Shared"], []),
        ["Connectors/ServiceNow"] = (["CxCore", "Shared"], []),
        ["Connectors/Zendesk"] = (["CxCore", "Shared"], []),
        ["Connectors/Simulator"] = ([], ["CsvHelper"]),
        ["Hosting/Storage"] = (["CxCore"], ["Dapper", "Microsoft.Data.Sqlite", "Microsoft.Extensions.DependencyInjection.Abstractions", "SQLitePCLRaw.bundle_e_sqlite3", "SQLitePCLRaw.core"]),
        ["Hosting/Pipeline"] = (["CxCore", "Storage"], ["Microsoft.Extensions.Hosting", "Quartz"]),
        ["Hosting/Server"] = (["JiraServiceManagement", "ServiceNow", "Zendesk", "Simulator", "Pipeline"], ["CsvHelper", "Spectre.Console", "System.CommandLine"]),
    };

    /// <summary>What names a connector in a line of code.</summary>
    private static readonly List<string> _naming =
        [.. from name in new[] { "JiraServiceManagement", "ServiceNow", "Zendesk" } from form in new[] { $".Add{name}(", $"using CxKit.Connectors.{name}" } select form];

    [Fact]
    public void Every_room_of_the_plan_exists_and_no_other() =>
        House.Rooms.Select(r => r.Folder).Should().BeEquivalentTo(_allowed.Keys);

    [Fact]
    public void A_room_depends_only_on_the_rooms_it_may() =>
        House.Rooms.Should().NotBeEmpty().And.AllSatisfy(room => room.Projects.Should().BeSubsetOf(_allowed[room.Folder].Rooms, room.Folder));

    [Fact]
    public void A_room_uses_only_the_packages_it_may() =>
        House.Rooms.Should().NotBeEmpty().And.AllSatisfy(room =>
            room.Packages.Where(p => p != "Microsoft.CodeAnalysis.BannedApiAnalyzers").Should().BeSubsetOf(_allowed[room.Folder].Packages, room.Folder));

    [Fact]
    public void The_core_uses_its_numerics_inside_Statistics_alone()
    {
        var core = Path.Combine(House.Root, "src", "CxCore");
        var files = Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories)
            .Where(f => File.ReadAllText(f).Contains("MathNet", StringComparison.Ordinal)).ToList();

        files.Should().NotBeEmpty().And.AllSatisfy(f => Path.GetRelativePath(core, f).Should().StartWith("Statistics" + Path.DirectorySeparatorChar));
    }

    [Fact]
    public void The_connectors_are_named_in_one_file_of_the_server()
    {
        var namers = Directory.EnumerateFiles(Path.Combine(House.Root, "src", "Hosting"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && File.ReadLines(f).Any(line => _naming.Exists(n => line.Contains(n, StringComparison.Ordinal))));

        namers.Select(Path.GetFileName).Should().Equal("CxKitServices.cs");
    }
}
