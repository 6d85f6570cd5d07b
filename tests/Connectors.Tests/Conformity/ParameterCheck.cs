using System.Globalization;
using CxKit.Connectors.Tests.Conformity.Schemas;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>Holds a request's path, query and headers against its operation.</summary>
internal static class ParameterCheck
{
    public static async Task<IReadOnlyList<Fault>> FaultsAsync(Operation operation, IReadOnlyDictionary<string, string> values, Exchange exchange)
    {
        var faults = new List<Fault>();
        foreach (var parameter in operation.Parameters("path"))
            if (values.TryGetValue((string)parameter["name"]!, out var value)) faults.AddRange(await ValueAsync(operation, parameter, (string)parameter["name"]!, [value]));
        var known = operation.Parameters("query").ToList();
        var sent = exchange.Query.GroupBy(q => q.Name, q => q.Value).ToList();
        foreach (var query in sent)
        {
            var parameter = known.Find(p => (string?)p["name"] == query.Key) ?? Deep(known, query.Key, operation.Document);
            faults.AddRange(parameter is null
                ? [new Fault(operation.Name, FaultKind.Parameter, query.Key, "is not known to the operation")]
                : await ValueAsync(operation, parameter, query.Key, [.. query]));
        }
        faults.AddRange(from parameter in known.Where(IsRequired)
                        let name = (string)parameter["name"]!
                        where !sent.Exists(q => q.Key == name || q.Key.StartsWith(name + "[", StringComparison.Ordinal))
                        select new Fault(operation.Name, FaultKind.Parameter, name, "is missing"));
        foreach (var header in operation.Parameters("header").Where(p => (string?)p["name"] is not ("Accept" or "Content-Type" or "Authorization")))
        {
            var name = (string)header["name"]!;
            if (exchange.Headers.TryGetValue(name, out var value)) faults.AddRange(await ValueAsync(operation, header, name, [value], FaultKind.RequestHeader));
            else if (IsRequired(header)) faults.Add(new Fault(operation.Name, FaultKind.RequestHeader, name, "is missing"));
        }
        return faults;
    }

    private static bool IsRequired(JObject parameter) => (bool?)parameter["required"] == true;

    /// <summary>What is known of <c>page[size]</c> where a parameter <c>page</c> is an object spread over the query.</summary>
    private static JObject? Deep(List<JObject> known, string name, OpenApiDocument document)
    {
        if (name.Split('[', 2) is not [var head, var inner] || !inner.EndsWith(']')) return null;
        var parameter = known.Find(p => (string?)p["name"] == head && (string?)p["style"] == "deepObject");
        if (parameter?["schema"] is not JObject schema) return null;
        return SchemaMerge.Of(schema, document)["properties"]?[inner[..^1]] is JObject property ? new JObject { ["name"] = name, ["schema"] = property } : null;
    }

    private static async Task<IEnumerable<Fault>> ValueAsync(Operation operation, JObject parameter, string name, IReadOnlyList<string> values, FaultKind kind = FaultKind.Parameter)
    {
        if (parameter["schema"] is not JObject schema) return [];
        var merged = SchemaMerge.Of(schema, operation.Document);
        JToken value;
        if ((string?)merged["type"] == "array")
        {
            var parts = (bool?)parameter["explode"] == false ? values.SelectMany(v => v.Split(',')) : values;
            var type = merged["items"] is JObject items ? (string?)SchemaMerge.Of(items, operation.Document)["type"] : null;
            value = new JArray(parts.Select(p => Typed(p, type)));
        }
        else if (values.Count > 1)
        {
            return [new Fault(operation.Name, kind, name, "is given more than once")];
        }
        else
        {
            value = Typed(values[0], (string?)merged["type"]);
        }
        var compiled = await operation.CompileAsync(schema, Direction.Request);
        return compiled.Faults(new JObject { ["value"] = value }["value"]!).Select(f => new Fault(operation.Name, kind, name, $"{f.Says.Split('\t')[0]}\t{string.Join(',', values)}"));
    }

    /// <summary>The text as the type that it is to have, or as the text if it has not.</summary>
    private static JValue Typed(string text, string? type) => type switch
    {
        "integer" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) => new JValue(integer),
        "number" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new JValue(number),
        "boolean" when text is "true" or "false" => new JValue(text == "true"),
        _ => new JValue(text),
    };
}
