using System.Reflection;

namespace CxKit.Conventions.Tests;

/// <summary>What users of a package see, as text: a change of it shows in the change's own diff. CXKIT_APPROVE=1 writes the files anew.</summary>
public sealed class PublicSurfaceTests
{
    public static TheoryData<string> Packages() =>
        ["CxKit.Core", "CxKit.Connectors", "CxKit.Connectors.JiraServiceManagement", "CxKit.Connectors.ServiceNow", "CxKit.Connectors.Zendesk", "CxKit.Connectors.Simulator", "CxKit.Storage", "CxKit.Hosting", "CxKit.Server"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_public_surface_is_the_approved_one(string package)
    {
        var approved = Path.Combine(House.Root, "tests", "Conventions.Tests", "PublicSurface", package + ".approved.txt");
        var surface = string.Join('\n', PublicSurface.Of(Assembly.Load(package))) + "\n";
        if (Environment.GetEnvironmentVariable("CXKIT_APPROVE") == "1") File.WriteAllText(approved, surface);

        surface.Should().Be(File.ReadAllText(approved), "whoever changes what users see approves it in {0}", approved);
    }
}
