using System.Text.RegularExpressions;
using CxKit.Connectors.Tests.Doubles;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>The vendors' own examples pass their own contract: what is stricter than the vendor is a fault of the contract.</summary>
public sealed partial class VendorExampleTests
{
    [SharedFact]
    public async Task Zendesk() => Fault.Told(await FaultsAsync(Contract.Zendesk, "zendesk", atLeast: 19)).Should().BeEmpty();

    [SharedFact]
    public async Task Jira() => Fault.Told(await FaultsAsync(Contract.Jira, "jira", atLeast: 19)).Should().BeEmpty();

    [SharedFact]
    public async Task Jira_Service_Management() => Fault.Told(await FaultsAsync(Contract.Jira, "jsm", atLeast: 19)).Should().BeEmpty();

    private static async Task<IReadOnlyList<Fault>> FaultsAsync(Contract contract, string vendor, int atLeast)
    {
        // The vendor's example of ticket events shows metric events (vendors.md §1.3).
        var files = Directory.GetFiles(Path.Combine(SharedFactAttribute.Folder(), "vendors/fixtures", vendor), "oas_*.json")
            .Where(f => Path.GetFileName(f) != "oas_incremental_ticket_events.json").ToList();
        files.Should().HaveCountGreaterThan(atLeast);
        var faults = new List<Fault>();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            using var reader = new JsonTextReader(File.OpenText(file)) { DateParseHandling = DateParseHandling.None };
            var example = await JObject.LoadAsync(reader);
            var (method, path) = ((string)example["_operation"]!).Split(' ', 2) is [var verb, var where] ? (verb, Variable().Replace(where, "1")) : default;
            foreach (var part in example.Properties().Where(p => p.Name != "_operation"))
            {
                var (exchange, kinds) = part.Name.StartsWith("request", StringComparison.Ordinal)
                    ? (new Exchange(method!, path!) { Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" }, Body = part.Value.ToString(), Status = 500 }, _request)
                    : (new Exchange(method!, path!) { Status = int.Parse(part.Name.Split('_')[1], null), ReplyType = "application/json", Reply = part.Value.ToString() }, _reply);
                faults.AddRange((await contract.CheckAsync(exchange)).Where(f => kinds.Contains(f.Kind)).Select(f => f with { Operation = $"{Path.GetFileName(file)} {f.Operation}" }));
            }
        }
        return faults;
    }

    private static readonly FaultKind[] _request = [FaultKind.UnknownOperation, FaultKind.RequestBody];
    private static readonly FaultKind[] _reply = [FaultKind.UnknownOperation, FaultKind.Status, FaultKind.ReplyType, FaultKind.ReplyBody];

    [GeneratedRegex(@"\{[^}]+}")]
    private static partial Regex Variable();
}
