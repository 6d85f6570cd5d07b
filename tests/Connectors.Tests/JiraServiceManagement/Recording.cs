using CxKit.Connectors.Tests.Doubles;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

/// <summary>What Jira really sent, or its own pages show, read where it lies.</summary>
internal static class Recording
{
    public static string Folder => Path.Combine(SharedFactAttribute.Folder(), "vendors/fixtures");

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public static JToken Read(string name)
    {
        using var json = new JsonTextReader(new StringReader(Text(name))) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(json);
    }
}
