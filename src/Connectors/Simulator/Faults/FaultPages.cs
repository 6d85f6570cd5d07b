using System.Globalization;
using System.Text.Json;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Faults;

/// <summary>The admin pages of the faults: <c>/simulator/faults</c>.</summary>
internal sealed class FaultPages(FaultRules rules)
{
    private const string Path = "/simulator/faults";

    /// <summary>Answers a request for one of these pages; null for any other.</summary>
    public Reply? Answer(string method, string path, byte[] body) => (method, path) switch
    {
        ("GET", Path) => List(),
        ("POST", Path) => AdminBody.Read<Fault>(body, fault => Reply.Of(201, new { id = rules.Add(fault) })),
        ("DELETE", Path) => Clear(),
        ("DELETE", _) when path.StartsWith(Path + "/", StringComparison.Ordinal) => Remove(path[(Path.Length + 1)..]),
        _ => null,
    };

    private Reply List() =>
        new(200, JsonSerializer.SerializeToUtf8Bytes(rules.All().Select(rule => new { rule.Id, rule.Met, rule.Fault }), AdminBody.Json));

    private Reply Clear()
    {
        rules.Clear();
        return Reply.Empty(204);
    }

    private Reply Remove(string id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && rules.Remove(number)
            ? Reply.Empty(204)
            : Reply.Refusal(404, $"There is no fault '{id}'.");
}
