using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors;

/// <summary>
/// Where an integrator's own fields lie, each a JSONPath into the record as the helpdesk's API gives it, such as
/// <c>$.custom_fields[?(@.id==360)].value</c>: <c>CxKit:Accounts:{account}:Map</c>.
/// </summary>
public sealed class FieldPaths
{
    /// <summary>The service concerned.</summary>
    public string? Service { get; set; }

    /// <summary>The category.</summary>
    public string? Category { get; set; }

    /// <summary>Why the customer got in touch.</summary>
    public string? ContactReason { get; set; }

    /// <summary>How it was reported.</summary>
    public string? Channel { get; set; }

    /// <summary>The customer's organisation.</summary>
    public string? Organisation { get; set; }

    /// <summary>The team that holds it.</summary>
    public string? Team { get; set; }

    /// <summary>The department that caused it.</summary>
    public string? Department { get; set; }

    /// <summary>The date that was promised.</summary>
    public string? PromisedAt { get; set; }

    /// <summary>When the work is planned to begin.</summary>
    public string? PlannedStart { get; set; }

    /// <summary>When the work is planned to end.</summary>
    public string? PlannedEnd { get; set; }

    /// <summary>The paths that are set, each with its setting.</summary>
    public IEnumerable<(string Setting, string Path)> Named() =>
        from property in typeof(FieldPaths).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let path = (string?)property.GetValue(this)
        where !string.IsNullOrEmpty(path)
        select (property.Name, path);

    /// <summary>What is wrong with the paths, each fault naming its path below <paramref name="path"/>.</summary>
    public IEnumerable<string> FaultsAt(string path)
    {
        foreach (var (setting, text) in Named())
        {
            if (FieldPath.RootOf(text) is null || !CanBeRead(text))
                yield return $"{path}:{setting} must be a JSONPath that begins with a field, such as $.u_service or $.custom_fields[?(@.id==360)].value.";
        }
    }

    private static bool CanBeRead(string path)
    {
        try
        {
            new JObject().SelectToken(path);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
