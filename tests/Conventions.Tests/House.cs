using System.Xml.Linq;

namespace CxKit.Conventions.Tests;

/// <summary>The house as it lies on disk.</summary>
internal static class House
{
    internal static string Root { get; } = FindRoot();

    internal static IReadOnlyList<Room> Rooms { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(Room.Read).OrderBy(r => r.Folder, StringComparer.Ordinal)];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CxKit.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the checkout.");
    }
}

/// <summary>One project under src.</summary>
internal sealed record Room(string Folder, string Path, IReadOnlySet<string> Projects, IReadOnlySet<string> Packages)
{
    internal static Room Read(string project)
    {
        var xml = XDocument.Load(project);
        IEnumerable<string> Includes(string element) => xml.Descendants(element).Select(e => e.Attribute("Include")!.Value);
        var folder = System.IO.Path.GetRelativePath(System.IO.Path.Combine(House.Root, "src"), System.IO.Path.GetDirectoryName(project)!).Replace('\\', '/');
        return new Room(
            folder,
            System.IO.Path.GetDirectoryName(project)!,
            Includes("ProjectReference").Select(p => System.IO.Path.GetFileNameWithoutExtension(p)).ToHashSet(),
            Includes("PackageReference").ToHashSet());
    }
}
