using System.Text.RegularExpressions;
using CxKit.Connectors.Tests.Conformity.Schemas;
using CxKit.Connectors.Tests.Doubles;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>What a vendor says about its API: its OpenAPI documents, and the addenda to them.</summary>
internal sealed class Contract
{
    private static readonly Lazy<Contract> _zendesk = new(() => Of("zendesk", "zendesk-support.openapi.yaml"));
    private static readonly Lazy<Contract> _jira = new(() => Of("jira", "jira-cloud-platform.swagger-v3.v3.json", "jsm-cloud.openapi.json"));
    private static readonly Lazy<Contract> _serviceNow = new(() => Of("servicenow", "servicenow-ballerina.openapi.yaml"));

    private readonly OpenApiDocument _own;
    private readonly ILookup<string, Operation> _operations;
    private readonly List<(Regex Spelling, string Path)> _spellings;

    public Contract(JObject addenda, params JObject[] documents)
    {
        _own = new OpenApiDocument(addenda, documents);
        var amendments = (addenda["addenda"] as JArray ?? []).Cast<JObject>().Select(a => new Addendum(a)).ToList();
        var byOperation = amendments.SelectMany(a => a.Operations.Select(o => (Operation: o, Addendum: a))).ToLookup(a => a.Operation, a => a.Addendum);
        Operations = [.. documents.Select(d => new OpenApiDocument(d, addenda)).Append(_own).SelectMany(d => d.Operations).Select(o => o.Amended(byOperation[o.Name]))];
        _operations = Operations.ToLookup(o => o.Method);
        _spellings = [.. (addenda["spellings"] as JObject ?? []).Properties().Select(s => (new Regex(s.Name), (string)s.Value!))];
        Errors = [.. (addenda["errors"] as JArray ?? []).Cast<JObject>().Select(e => (new Regex((string?)e["paths"] ?? ""), (JObject)e["shape"]!))];
        if (byOperation.Select(a => a.Key).Except(Operations.Select(o => o.Name)).FirstOrDefault() is { } unknown)
            throw new InvalidDataException($"An addendum names {unknown}, which no document has.");
    }

    public static Contract Zendesk => _zendesk.Value;

    public static Contract Jira => _jira.Value;

    public static Contract ServiceNow => _serviceNow.Value;

    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>The forms of an error, each with the paths that give it.</summary>
    public IReadOnlyList<(Regex Paths, JObject Shape)> Errors { get; }

    /// <summary>The operation that a request asks for, and the values in its path; the one with the most fixed words wins.</summary>
    public (Operation Operation, IReadOnlyDictionary<string, string> Values)? Find(string method, string path)
    {
        var found = _spellings.Aggregate(path, (spelt, s) => s.Spelling.Replace(spelt, s.Path));
        return _operations[method].Select(o => (Operation: o, Values: o.Match(found)!)).Where(o => o.Values is not null).OrderBy(o => o.Operation.Variables)
            .Select(o => ((Operation, IReadOnlyDictionary<string, string>)?)o).FirstOrDefault();
    }

    /// <summary>A form of error, ready for validation.</summary>
    public Task<CompiledSchema> CompileAsync(JObject error) => CompiledSchema.FromAsync(error, _own, Direction.Reply);

    private static Contract Of(string vendor, params string[] documents)
    {
        using var addenda = new StreamReader(typeof(Contract).Assembly.GetManifestResourceStream($"{vendor}.yaml")!);
        var folder = Path.Combine(SharedFactAttribute.Folder(), "vendors/specs");
        return new Contract(YamlTree.Read(addenda), [.. documents.Select(d => OpenApiDocument.Load(Path.Combine(folder, d)))]);
    }
}
