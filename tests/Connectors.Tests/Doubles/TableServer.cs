using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Fields = System.Collections.Generic.Dictionary<string, string>;

namespace CxKit.Connectors.Tests.Doubles;

/// <summary>A few tables behind the Table and Batch API, with the vendor's habit of ignoring what it does not understand.</summary>
internal sealed partial class TableServer
{
    private readonly Dictionary<string, List<Fields>> _tables = [];

    public List<Fields> this[string table] => _tables.TryGetValue(table, out var rows) ? rows : _tables[table] = [];

    /// <summary>The status of a batch item; <see langword="null"/> leaves it unserviced.</summary>
    public Func<string, int?> StatusOf { get; set; } = _ => 200;

    /// <summary>Tables that the instance lacks.</summary>
    public HashSet<string> Missing { get; } = [];

    /// <summary>Whether access rules show a row; they are applied after limit and offset.</summary>
    public Func<Fields, bool> IsShown { get; set; } = _ => true;

    /// <summary>Whether it counts the rows of a query when asked to.</summary>
    public bool Counts { get; set; } = true;

    /// <summary>The body of a batch item's answer, by ticket.</summary>
    public Func<string, string> BodyOf { get; set; } = _ => "{}";

    /// <summary>What batch items wrote, by ticket.</summary>
    public List<(string Id, JObject Values)> Written { get; } = [];

    public HttpResponseMessage Answer(Sent sent)
    {
        if (sent.Path == "/api/now/v1/batch") return Batch(JObject.Parse(sent.Body));
        var table = sent.Path.Split('/')[^1];
        if (sent.Method == "POST") return Creating(table, JObject.Parse(sent.Body));
        sent.Path.Should().Be($"/api/now/v2/table/{table}");
        var fields = sent.Query["sysparm_fields"].Split(',');
        if (Missing.Contains(table)) return ScriptedHttp.Status(System.Net.HttpStatusCode.BadRequest);
        var selected = Select(this[table], sent.Query["sysparm_query"]);
        var page = selected.Skip(int.Parse(sent.Query.GetValueOrDefault("sysparm_offset", "0"), null)).Take(int.Parse(sent.Query["sysparm_limit"], null));
        var response = ScriptedHttp.Json(JsonConvert.SerializeObject(new
        {
            result = page.Where(IsShown).Select(r => fields.Where(r.ContainsKey).ToDictionary(f => f, f => r[f])),
        }));
        if (Counts && sent.Query["sysparm_no_count"] == "false") response.Headers.Add("X-Total-Count", $"{selected.Count}");
        return response;
    }

    /// <summary>Adds a row as a POST does.</summary>
    public Func<string, JObject, HttpResponseMessage> Creating { get; set; } = (_, _) => ScriptedHttp.Status(System.Net.HttpStatusCode.Forbidden);

    private static List<Fields> Select(List<Fields> rows, string query)
    {
        var parts = query.Split("^NQ").Select(g => g.Split('^', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var order = parts[^1].Where(p => p.StartsWith("ORDERBY", StringComparison.Ordinal)).Select(p => p["ORDERBY".Length..]).ToList();
        var kept = rows.Where(r => parts.Exists(group => Array.TrueForAll(group, part => Holds(r, part))));
        if (order is [var newest] && newest.StartsWith("DESC", StringComparison.Ordinal)) return [.. kept.OrderByDescending(r => r[newest["DESC".Length..]], StringComparer.Ordinal)];
        return [.. order.Aggregate(kept.OrderBy(_ => 0), (sorted, column) => sorted.ThenBy(r => r.GetValueOrDefault(column, ""), StringComparer.Ordinal))];
    }

    private static bool Holds(Fields row, string part)
    {
        if (Condition().Match(part) is not { Success: true } match || !row.TryGetValue(match.Groups[1].Value, out var value)) return true;
        var (operation, operand) = (match.Groups[2].Value, match.Groups[3].Value);
        var order = string.CompareOrdinal(value, operand);
        return operation switch { ">=" => order >= 0, "<=" => order <= 0, ">" => order > 0, "!=" => order != 0, "IN" => operand.Split(',').Contains(value), _ => order == 0 };
    }

    private HttpResponseMessage Batch(JObject request)
    {
        var (serviced, unserviced) = (new JArray(), new JArray());
        foreach (var item in request["rest_requests"]!)
        {
            item["method"]!.ToString().Should().Be("PATCH");
            var id = ItemAddress().Match(item["url"]!.ToString()) is { Success: true } match ? match.Groups["id"].Value : throw new InvalidOperationException("An unforeseen address.");
            if (StatusOf(id) is not { } status)
            {
                unserviced.Add(item["id"]!);
                continue;
            }
            if (status < 300) Write(ItemAddress().Match(item["url"]!.ToString()).Groups["table"].Value, id, JObject.Parse(System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(item["body"]!.ToString()))));
            serviced.Add(new JObject { ["id"] = item["id"], ["body"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(BodyOf(id))), ["status_code"] = status, ["headers"] = new JArray(), ["execution_time"] = 8 });
        }
        return ScriptedHttp.Json(new JObject { ["batch_request_id"] = "cxkit", ["serviced_requests"] = serviced, ["unserviced_requests"] = unserviced }.ToString());
    }

    private void Write(string table, string id, JObject values)
    {
        Written.Add((id, values));
        if (this[table].Find(r => r["sys_id"] == id) is not { } row) return;
        foreach (var (column, value) in values) row[column] = value!.ToString();
    }

    [GeneratedRegex("^([a-z_.]+)(>=|<=|!=|>|=|IN)(.*)$")]
    private static partial Regex Condition();

    [GeneratedRegex(@"^/api/now/table/(?<table>\w+)/(?<id>[0-9a-z]+)\?sysparm_fields=sys_id,sys_mod_count(,\w+)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex ItemAddress();
}
