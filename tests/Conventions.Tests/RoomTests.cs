namespace CxKit.Conventions.Tests;

public sealed class RoomTests
{
    private static readonly string[] _headings = ["## For what", "## May depend on", "## Change freely", "## Ask first"];

    [Fact]
    public void Every_room_has_a_sign_at_its_door_with_the_four_headings() =>
        House.Rooms.Should().NotBeEmpty().And.AllSatisfy(room =>
            File.ReadAllLines(Path.Combine(room.Path, "README.md")).Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Should().Contain(_headings, room.Folder));

    [Fact]
    public void A_source_file_is_one_idea()
    {
        var lines = House.Rooms.SelectMany(r => Directory.EnumerateFiles(r.Path, "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).Distinct()
            .Select(f => (File: f, Lines: File.ReadLines(f).Count())).OrderBy(f => f.Lines).ToList();

        lines.Should().HaveCountGreaterThan(100);
        lines[lines.Count / 2].Lines.Should().BeLessThanOrEqualTo(50, "half of the files are under 50 lines");
        lines[lines.Count * 9 / 10].Lines.Should().BeLessThanOrEqualTo(150, "nine in ten are under 150");
        lines[^1].Lines.Should().BeLessThanOrEqualTo(250, lines[^1].File);
    }

    [Fact]
    public void The_top_level_holds_what_was_agreed_and_nothing_else()
    {
        string[] agreed = [".ci", ".config", ".editorconfig", ".git", ".gitattributes", ".github", ".gitignore", "artifacts", "CxKit.sln", "global.json", "LICENSE", "nuget", "README.md", "src", "tests"];

        Directory.EnumerateFileSystemEntries(House.Root).Select(Path.GetFileName).Should().BeSubsetOf(agreed);
    }
}
