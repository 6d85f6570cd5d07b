using System.Text;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>The exchanges inside a call of ServiceNow's Batch API.</summary>
internal static class BatchItems
{
    /// <summary>The call itself, then every item that was serviced, as if it had been sent alone.</summary>
    public static IEnumerable<Exchange> Unpacked(this Exchange call)
    {
        yield return call;
        if (!call.Path.EndsWith("/batch", StringComparison.Ordinal) || call.Status != 200) yield break;
        var answers = JObject.Parse(call.Reply)["serviced_requests"]!.ToDictionary(a => (string)a["id"]!);
        foreach (var item in JObject.Parse(call.Body)["rest_requests"]!)
        {
            if (!answers.TryGetValue((string)item["id"]!, out var answer)) continue;
            var reply = Decoded(answer["body"]);
            yield return new Exchange((string)item["method"]!, (string)item["url"]!)
            {
                Headers = (item["headers"] ?? new JArray()).ToDictionary(h => (string)h["name"]!, h => (string)h["value"]!, StringComparer.OrdinalIgnoreCase),
                Body = Decoded(item["body"]),
                Status = (int)answer["status_code"]!,
                // Items are told apart by their status alone; the type of a body is said only where headers were not excluded.
                ReplyType = reply.Length > 0 ? "application/json" : null,
                Reply = reply,
            };
        }
    }

    private static string Decoded(JToken? body) => body is null ? "" : Encoding.UTF8.GetString(Convert.FromBase64String((string)body!));
}
