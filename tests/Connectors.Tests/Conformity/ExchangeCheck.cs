using System.Net;
using CxKit.Connectors.Tests.Conformity.Schemas;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>Holds an exchange against the contract.</summary>
internal static class ExchangeCheck
{
    /// <summary>What any operation may answer, documented or not.</summary>
    private static readonly int[] _general = [401, 403, 404, 409, 422, 429];

    public static async Task<IReadOnlyList<Fault>> CheckAsync(this Contract contract, Exchange exchange)
    {
        if (contract.Find(exchange.Method, exchange.Path) is not var (operation, values))
            return [new Fault($"{exchange.Method} {exchange.Path}", FaultKind.UnknownOperation, "", "the vendor has no such operation")];
        return
        [
            .. await ParameterCheck.FaultsAsync(operation, values, exchange),
            .. await RequestAsync(operation, exchange),
            .. await ReplyAsync(contract, operation, exchange),
        ];
    }

    public static async Task<IReadOnlyList<Fault>> CheckAllAsync(this Contract contract, IEnumerable<Exchange> exchanges)
    {
        var faults = new List<Fault>();
        foreach (var exchange in exchanges) faults.AddRange(await contract.CheckAsync(exchange));
        return faults;
    }

    private static async Task<IEnumerable<Fault>> RequestAsync(Operation operation, Exchange exchange)
    {
        Fault Of(FaultKind kind, string where, string says) => new(operation.Name, kind, where, says);
        if (operation.RequestBody is not { } documented) return exchange.Body.Length == 0 ? [] : [Of(FaultKind.RequestBody, "", "a body where none is documented")];
        if (exchange.Body.Length == 0) return (bool?)documented["required"] == true ? [Of(FaultKind.RequestBody, "", "the body is missing")] : [];
        var type = exchange.Headers.GetValueOrDefault("Content-Type", "").Split(';')[0];
        if (documented["content"]?[type] is not JObject content) return [Of(FaultKind.RequestHeader, "Content-Type", $"'{type}' is not taken here")];
        if (content["schema"] is not JObject schema) return [];
        if (BodyOf(exchange.Body, type) is not { } body) return [Of(FaultKind.RequestBody, "", "is no JSON")];
        var compiled = await operation.CompileAsync(schema, Direction.Request);
        return compiled.Faults(body).Select(f => Of(FaultKind.RequestBody, f.Where, f.Says));
    }

    private static async Task<IEnumerable<Fault>> ReplyAsync(Contract contract, Operation operation, Exchange exchange)
    {
        Fault Of(FaultKind kind, string where, string says) => new(operation.Name, kind, $"{exchange.Status} {where}".TrimEnd(), says);
        var documented = operation.Reply(exchange.Status);
        if (documented is null && !_general.Contains(exchange.Status) && exchange.Status < 500) return [Of(FaultKind.Status, "", "is not a status of this operation")];
        var content = documented?["content"] as JObject is { HasValues: true } known ? known : null;
        if (exchange.Status >= 400) return (await ErrorAsync(contract, operation, exchange, content)).Select(f => Of(f.Kind, f.Where, f.Says));
        // Nothing needs no type, where the document shows nothing either: it gives even a 204 one.
        if (exchange.Reply.Length == 0 && (content is null || exchange.Status == 204 || content.PropertyValues().All(c => c["schema"] is null or { HasValues: false }))) return [];
        if (content is null) return [Of(FaultKind.ReplyBody, "", "a body where none is documented")];
        if (exchange.ReplyType is null || content[exchange.ReplyType] is not JObject media) return [Of(FaultKind.ReplyType, "", $"'{exchange.ReplyType}' is not a type of this reply")];
        if (media["schema"] is not JObject schema) return [];
        if (BodyOf(exchange.Reply, exchange.ReplyType) is not { } body) return [Of(FaultKind.ReplyBody, "", "is no JSON")];
        var compiled = await operation.CompileAsync(schema, Direction.Reply);
        return compiled.Faults(body).Select(f => Of(FaultKind.ReplyBody, f.Where, f.Says));
    }

    /// <summary>An error has the form documented for its status, or one that the vendor uses all over.</summary>
    private static async Task<IEnumerable<(FaultKind Kind, string Where, string Says)>> ErrorAsync(Contract contract, Operation operation, Exchange exchange, JObject? content)
    {
        if (exchange.ReplyType != "application/json") return [(FaultKind.ReplyType, "", $"an error as '{exchange.ReplyType}'")];
        if (BodyOf(exchange.Reply, exchange.ReplyType) is not { } body) return [(FaultKind.ReplyBody, "", "is no JSON")];
        if (content?[exchange.ReplyType]?["schema"] is JObject schema && !(await operation.CompileAsync(schema, Direction.Reply)).Faults(body).Any()) return [];
        foreach (var (paths, shape) in contract.Errors.Where(e => e.Paths.IsMatch(exchange.Path)))
            if (!(await contract.CompileAsync(shape)).Faults(body).Any()) return [];
        return [(FaultKind.ReplyBody, "", $"is none of the vendor's forms of an error\t{exchange.Reply[..Math.Min(200, exchange.Reply.Length)]}")];
    }

    private static JToken? BodyOf(string body, string type)
    {
        if (type == "application/x-www-form-urlencoded")
            return new JObject(body.Split('&').Select(p => p.Split('=', 2)).Select(p => new JProperty(WebUtility.UrlDecode(p[0]), p.Length > 1 ? WebUtility.UrlDecode(p[1]) : "")));
        try
        {
            using var reader = new JsonTextReader(new StringReader(body)) { DateParseHandling = DateParseHandling.None };
            return JToken.ReadFrom(reader);
        }
        catch (JsonReaderException)
        {
            return null;
        }
    }
}
