using System.Xml.Linq;

namespace CxKit.Conventions.Tests;

public sealed class PackageTests
{
    [Fact]
    public void Every_package_says_what_it_is_for() =>
        House.Rooms.Should().NotBeEmpty().And.AllSatisfy(room =>
            XDocument.Load(Directory.EnumerateFiles(room.Path, "*.csproj").Single()).Descendants("Description").Single().Value.Should().NotBeNullOrWhiteSpace(room.Folder));

    [Fact]
    public void Versions_stand_in_one_file_and_none_floats()
    {
        var versions = XDocument.Load(Path.Combine(House.Root, "nuget", "Directory.Packages.props")).Descendants("PackageVersion").Select(v => v.Attribute("Version")!.Value).ToList();

        versions.Should().NotBeEmpty().And.NotContain(v => v.Contains('*', StringComparison.Ordinal) || v.StartsWith('['));
        House.Rooms.Should().AllSatisfy(room => File.ReadAllText(Directory.EnumerateFiles(room.Path, "*.csproj").Single()).Should().NotContain("Version=", room.Folder));
    }

    [Fact]
    public void Every_project_has_its_lock_file()
    {
        var projects = Directory.EnumerateFiles(House.Root, "*.csproj", SearchOption.AllDirectories).ToList();

        projects.Should().NotBeEmpty().And.AllSatisfy(p => File.Exists(Path.Combine(Path.GetDirectoryName(p)!, "packages.lock.json")).Should().BeTrue(p));
    }
}
