using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Conformity.Schemas;

/// <summary>
/// Finds a place inside a schema by the names that lead to it, such as <c>tickets[].via</c>: <c>[]</c> are the members of a list, and
/// <c>{}</c> the values under names that are not fixed. What it passes is copied out of the shared components first.
/// </summary>
internal static class SchemaPath
{
    /// <summary>Says what is at the place, whatever was said before; <see langword="false"/> if nothing leads there.</summary>
    public static bool Put(JObject holder, string path, JToken schema, OpenApiDocument document)
    {
        if (Lead(holder, path, document) is not var (parent, key)) return false;
        parent[key] = schema.DeepClone();
        return true;
    }

    /// <summary>Lets <c>null</c> be at the place too; <see langword="false"/> if the place is unknown.</summary>
    public static bool Loosen(JObject holder, string path, OpenApiDocument document)
    {
        if (Lead(holder, path, document) is not var (parent, key) || parent[key] is not JObject known) return false;
        parent[key] = SchemaMerge.Of(known, document);
        parent[key]!["nullable"] = true;
        return true;
    }

    /// <summary>The object that holds the place, and the key under which it does.</summary>
    private static (JObject Parent, string Key)? Lead(JObject holder, string path, OpenApiDocument document)
    {
        var (parent, key) = (holder, "schema");
        foreach (var step in path.Replace("[]", ".[]", StringComparison.Ordinal).Replace("{}", ".{}", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (parent[key] is not JObject at) return null;
            var own = SchemaMerge.Of(at, document);
            parent[key] = own;
            (parent, key) = step switch
            {
                "[]" => (own, "items"),
                "{}" => (own, "additionalProperties"),
                _ => ((JObject)(own["properties"] ??= new JObject()), step),
            };
            if (step == "[]" && (string?)own["type"] != "array") return null;
        }
        return (parent, key);
    }
}
