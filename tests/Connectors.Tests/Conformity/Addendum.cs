using CxKit.Connectors.Tests.Conformity.Schemas;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>
/// Where a vendor's document is silent or wrong about an operation, and what holds instead. It names the operations, the parameter or
/// property, and where that is known from; one that does not fit its operation is an error, so that none outlives its reason.
/// </summary>
internal sealed class Addendum(JObject said)
{
    private static readonly string[] _words =
        ["source", "why", "operations", "query", "optional", "headers", "optionalHeaders", "statuses", "body", "request", "requestNullable", "reply", "replyNullable", "at"];

    public string Source => (string?)said["source"] ?? throw new InvalidDataException($"An addendum without a source: {said}");

    public IEnumerable<string> Operations => said["operations"]!.Values<string>()!;

    public void Apply(Operation operation, JObject definition)
    {
        if (said.Properties().FirstOrDefault(p => !_words.Contains(p.Name)) is { } unknown) throw new InvalidDataException($"{Source}: '{unknown.Name}' means nothing in an addendum.");
        var parameters = (JArray)definition["parameters"]!;
        foreach (var parameter in Map("query")) Put(parameters, parameter.Name, "query", parameter.Value, required: false);
        foreach (var header in Map("headers")) Put(parameters, header.Name, "header", header.Value, required: true);
        foreach (var header in Map("optionalHeaders")) Put(parameters, header.Name, "header", header.Value, required: false);
        foreach (var name in Names("optional")) parameters.Single(p => (string?)p["name"] == name)["required"] = false;
        var responses = (JObject)(definition["responses"] ??= new JObject());
        foreach (var status in Map("statuses")) responses[status.Name] = status.Value is JObject { HasValues: true } schema ? Json(schema) : new JObject();
        if (said["body"] is JObject body) definition["requestBody"] = Json(body);
        else if (definition["requestBody"] is JObject referred) definition["requestBody"] = operation.Document.Resolve(referred).DeepClone();
        Amend(operation, definition["requestBody"] is { } sent ? [sent] : [], "request", "requestNullable");
        Amend(operation, responses.Properties().Where(r => r.Name.StartsWith('2')).Select(r => r.Value), "reply", "replyNullable");
    }

    private void Amend(Operation operation, IEnumerable<JToken> bodies, string additions, string nullables)
    {
        if (said[additions] is null && said[nullables] is null) return;
        var schemas = bodies.Select(b => b["content"]?["application/json"] as JObject).OfType<JObject>().ToList();
        foreach (var place in Names("at").DefaultIfEmpty(""))
        {
            foreach (var addition in Map(additions))
                Placed(operation, schemas.Count(s => SchemaPath.Put(s, place + addition.Name, addition.Value, operation.Document)), place + addition.Name);
            foreach (var name in Names(nullables))
                Placed(operation, schemas.Count(s => SchemaPath.Loosen(s, place + name, operation.Document)), place + name);
        }
    }

    private void Placed(Operation operation, int times, string path)
    {
        if (times == 0) throw new InvalidDataException($"The addendum of {Source} finds no {path} in {operation.Name}.");
    }

    private static void Put(JArray parameters, string name, string place, JToken schema, bool required)
    {
        parameters.FirstOrDefault(p => (string?)p["name"] == name && (string?)p["in"] == place)?.Remove();
        parameters.Add(new JObject { ["name"] = name, ["in"] = place, ["required"] = required, ["schema"] = schema });
    }

    private static JObject Json(JObject schema) => new() { ["content"] = new JObject { ["application/json"] = new JObject { ["schema"] = schema } } };

    private IEnumerable<JProperty> Map(string word) => (said[word] as JObject)?.Properties() ?? [];

    private IEnumerable<string> Names(string word) => said[word]?.Values<string>().OfType<string>() ?? [];
}
