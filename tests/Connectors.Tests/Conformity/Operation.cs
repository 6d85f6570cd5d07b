using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CxKit.Connectors.Tests.Conformity.Schemas;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>One method of one path, as the vendor documents it and the addenda complete it.</summary>
internal sealed partial class Operation(OpenApiDocument document, string method, string path, Func<JObject> define)
{
    private readonly Lazy<JObject> _definition = new(define);
    private readonly Regex _pattern = new($"^{Placeholder().Replace(Regex.Escape(path), "([^/]+)")}$");
    private readonly ConcurrentDictionary<(JObject Schema, Direction Direction), Task<CompiledSchema>> _schemas = new();

    public string Name => $"{method} {path}";

    public OpenApiDocument Document => document;

    public string Method => method;

    /// <summary>How many parts of the path are the caller's.</summary>
    public int Variables => Placeholders.Count;

    public JObject Definition => _definition.Value;

    /// <summary>The operation as these addenda complete it, once somebody asks for it.</summary>
    public Operation Amended(IEnumerable<Addendum> addenda) => addenda.ToList() is not { Count: > 0 } some ? this : new Operation(document, method, path, () =>
    {
        foreach (var addendum in some) addendum.Apply(this, Definition);
        return Definition;
    });

    public IEnumerable<JObject> Parameters(string place) => Definition["parameters"]!.Cast<JObject>().Where(p => (string?)p["in"] == place);

    public JObject? RequestBody => Definition["requestBody"] is JObject body ? document.Resolve(body) : null;

    public JObject? Reply(int status) => Definition["responses"]?[$"{status}"] as JObject ?? Definition["responses"]?["default"] as JObject;

    /// <summary>The values in the path, if it is this operation's.</summary>
    public IReadOnlyDictionary<string, string>? Match(string requested)
    {
        var match = _pattern.Match(requested);
        return !match.Success ? null : Placeholders.Select((name, place) => (name, Uri.UnescapeDataString(match.Groups[place + 1].Value))).ToDictionary(p => p.name, p => p.Item2);
    }

    /// <summary>The schema ready for validation; made when first asked for, since a document has thousands.</summary>
    public Task<CompiledSchema> CompileAsync(JObject schema, Direction direction) =>
        _schemas.GetOrAdd((schema, direction), key => CompiledSchema.FromAsync(key.Schema, document, key.Direction));

    private List<string> Placeholders => [.. Variable().Matches(path).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\\\{[^}]+}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\{([^}]+)}")]
    private static partial Regex Variable();
}
