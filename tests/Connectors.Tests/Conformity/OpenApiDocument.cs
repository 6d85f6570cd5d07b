using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>An OpenAPI 3.0 document, and others in which its references may lie.</summary>
internal sealed class OpenApiDocument(JObject root, params IReadOnlyList<JObject> others)
{
    private static readonly string[] _methods = ["get", "put", "post", "patch", "delete", "head"];

    public static JObject Load(string file)
    {
        using var text = File.OpenText(file);
        if (!file.EndsWith(".json", StringComparison.Ordinal)) return YamlTree.Read(text);
        using var json = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(json);
    }

    public IEnumerable<Operation> Operations =>
        from path in (root["paths"] as JObject ?? []).Properties()
        from method in _methods
        where path.Value[method] is JObject
        select new Operation(this, method.ToUpperInvariant(), path.Name, () => Definition(path.Value, (JObject)path.Value[method]!));

    /// <summary>The object itself, or the one that it refers to.</summary>
    public JObject Resolve(JObject thing)
    {
        while (thing["$ref"] is JValue { Value: string reference })
        {
            var names = reference[2..].Split('/').Select(p => p.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToList();
            thing = (JObject?)others.Prepend(root).Select(r => names.Aggregate((JToken?)r, (at, name) => at?[name])).FirstOrDefault(found => found is not null)
                ?? throw new InvalidDataException($"{reference} leads nowhere.");
        }
        return thing;
    }

    /// <summary>The operation in a copy of its own, with the parameters of its path.</summary>
    private JObject Definition(JToken path, JObject operation)
    {
        var own = (JObject)operation.DeepClone();
        IEnumerable<JObject> Parameters(JToken of) => (of["parameters"] as JArray ?? []).Select(p => Resolve((JObject)p));
        own["parameters"] = new JArray(Parameters(operation).Concat(Parameters(path)).DistinctBy(p => ((string?)p["in"], (string?)p["name"])).Select(p => p.DeepClone()));
        foreach (var response in (own["responses"] as JObject ?? []).Properties().ToList()) response.Value = Resolve((JObject)response.Value).DeepClone();
        return own;
    }
}
