using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>Where a job of the helpdesk stands.</summary>
/// <param name="Id">The helpdesk's id.</param>
/// <param name="State">Its state, in the helpdesk's word.</param>
/// <param name="Results">What became of its rows, as far as it says.</param>
internal sealed record JobStatus(string Id, string State, IReadOnlyList<JobResult> Results)
{
    public bool IsOver => State is "completed" or "failed" or "killed";

    public static JobStatus Of(JObject job) => new(
        (string?)job["id"] ?? "",
        (string?)job["status"] ?? "",
        job["results"] is JArray results ? [.. results.OfType<JObject>().Select(JobResult.Of)] : []);
}

/// <summary>What became of a row of a job.</summary>
/// <param name="Index">Its place among the rows, where the helpdesk says it.</param>
/// <param name="Id">The ticket.</param>
/// <param name="IsDone">Whether it was done.</param>
/// <param name="Fault">What the helpdesk says of it if not; it may hold a customer's words.</param>
internal sealed record JobResult(int? Index, long? Id, bool IsDone, string Fault)
{
    public static JobResult Of(JObject row)
    {
        var hasFault = row["error"] is not (null or { Type: JTokenType.Null }) || row["errors"] is { HasValues: true };
        return new(
            (int?)row["index"],
            Values.TryId((string?)row["id"]),
            !hasFault && ((bool?)row["success"] ?? (string?)row["status"] is "Updated"),
            $"{row["error"]} {row["details"]} {row["errors"]} {(hasFault ? null : row["status"])}");
    }
}
