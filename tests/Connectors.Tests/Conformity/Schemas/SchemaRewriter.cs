using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Conformity.Schemas;

/// <summary>
/// Rewrites a schema of OpenAPI 3.0 as JSON Schema, for one direction. An object whose properties are listed holds no others: a name that
/// the vendor does not know is a fault, in a request as in a reply.
/// </summary>
internal sealed class SchemaRewriter(OpenApiDocument document, Direction direction)
{
    private const string Components = "#/components/schemas/";
    private const string Moment = @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$";

    private static readonly string[] _kept =
        ["type", "enum", "pattern", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"];

    private readonly JObject _definitions = [];
    private readonly Queue<string> _wanted = new();

    public JObject Document(JObject schema)
    {
        // The root is never a reference: its definitions stand beside it.
        var root = Whole(SchemaMerge.Of(schema, document));
        while (_wanted.TryDequeue(out var name)) _definitions[name] = Whole(SchemaMerge.Of(new JObject { ["$ref"] = Components + name }, document));
        root["definitions"] = _definitions;
        return root;
    }

    private JObject Rewrite(JObject schema)
    {
        if (schema["$ref"] is not JValue { Value: string reference }) return Whole(SchemaMerge.Of(schema, document));
        if (!reference.StartsWith(Components, StringComparison.Ordinal)) return Whole(SchemaMerge.Of(schema, document));
        var name = reference[Components.Length..];
        if (_definitions[name] is null)
        {
            _definitions[name] = new JObject();
            _wanted.Enqueue(name);
        }
        return new JObject { ["$ref"] = "#/definitions/" + name };
    }

    private JObject Whole(JObject schema)
    {
        var rewritten = new JObject(_kept.Where(k => schema[k] is not null).Select(k => new JProperty(k, schema[k]!.DeepClone())));
        if ((string?)schema["format"] == "date-time") rewritten["pattern"] = Moment;
        if (schema["items"] is JObject items) rewritten["items"] = Rewrite(items);
        foreach (var choice in new[] { "oneOf", "anyOf" })
            if (schema[choice] is JArray alternatives) rewritten[choice] = new JArray(alternatives.Cast<JObject>().Select(Rewrite));
        if (schema["not"] is JObject not) rewritten["not"] = Rewrite(not);
        Members(schema, rewritten);
        return (bool?)schema["nullable"] == true ? Nullable(rewritten) : rewritten;
    }

    private void Members(JObject schema, JObject rewritten)
    {
        var properties = schema["properties"] as JObject ?? [];
        if (properties.HasValues)
        {
            rewritten["type"] ??= "object";
            rewritten["properties"] = new JObject(properties.Properties().Select(p => new JProperty(p.Name, IsForeign(p.Value) ? new JObject { ["not"] = new JObject() } : Rewrite((JObject)p.Value))));
        }
        var required = (schema["required"] as JArray ?? []).Where(name => properties[(string)name!] is not { } property || !IsForeign(property)).ToList();
        if (required.Count > 0) rewritten["required"] = new JArray(required);
        if (schema["additionalProperties"] is JObject others) rewritten["additionalProperties"] = others.HasValues ? Rewrite(others) : true;
        else if (schema["additionalProperties"] is JValue said) rewritten["additionalProperties"] = said;
        else if (properties.HasValues && schema["oneOf"] is null && schema["anyOf"] is null) rewritten["additionalProperties"] = false;
    }

    /// <summary>Whether a property belongs to the other direction alone.</summary>
    private bool IsForeign(JToken property)
    {
        var mark = direction == Direction.Request ? "readOnly" : "writeOnly";
        return (bool?)property[mark] == true || (bool?)document.Resolve((JObject)property)[mark] == true;
    }

    private static JObject Nullable(JObject schema)
    {
        if (schema["type"] is not { } type) return schema.HasValues ? new JObject { ["anyOf"] = new JArray(new JObject { ["type"] = "null" }, schema) } : schema;
        schema["type"] = new JArray(type, "null");
        if (schema["enum"] is JArray words) words.Add(JValue.CreateNull());
        return schema;
    }
}
