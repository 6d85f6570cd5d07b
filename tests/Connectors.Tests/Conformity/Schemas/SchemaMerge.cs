using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Conformity.Schemas;

/// <summary>A schema as one object: what it refers to and what it is composed of, put together in a copy of its own.</summary>
internal static class SchemaMerge
{
    public static JObject Of(JObject schema, OpenApiDocument document)
    {
        var own = (JObject)document.Resolve(schema).DeepClone();
        if (own["allOf"] is not JArray parts) return own;
        own.Remove("allOf");
        foreach (var part in parts.Cast<JObject>()) Add(own, Of(part, document));
        return own;
    }

    private static void Add(JObject own, JObject part)
    {
        foreach (var keyword in part.Properties())
        {
            switch (keyword.Name)
            {
                case "properties" when own["properties"] is JObject known:
                    foreach (var property in ((JObject)keyword.Value).Properties().Where(p => known[p.Name] is null)) known.Add(property);
                    break;
                case "required" when own["required"] is JArray known:
                    own["required"] = new JArray(known.Union(keyword.Value, JToken.EqualityComparer));
                    break;
                case "additionalProperties" when own["additionalProperties"] is JValue { Value: false }:
                    own["additionalProperties"] = keyword.Value;
                    break;
                default:
                    if (own[keyword.Name] is null) own.Add(keyword);
                    break;
            }
        }
    }
}
