using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>Work that goes on after the answer: done at once here, but told step by step as it is asked for.</summary>
internal static class Tasks
{
    private static readonly string[] _steps = ["ENQUEUED", "RUNNING", "COMPLETE"];

    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(1);

    public static string Begin(JiraCall call, string kind, int done, IEnumerable<string> missing)
    {
        var id = $"{call.Site.NextId("task")}";
        call.Commit(new("task", id, new Dictionary<string, string>
        {
            ["kind"] = kind,
            ["created"] = Writes.Time(call.Now),
            ["by"] = call.Caller.Id,
            ["done"] = $"{done}",
            ["missing"] = string.Join(' ', missing),
        }));
        return id;
    }

    /// <summary>How far a task is; it has gone on since it was last asked for, and is complete after a second.</summary>
    public static string Step(JiraCall call, string task)
    {
        var asked = call.Desk.Asked(task);
        var began = Writes.Time(call.Site["task"].Find(task)!["created"]);
        return call.Now - began >= _longest ? _steps[^1] : _steps[Math.Min(asked, _steps.Length) - 1];
    }

    public static Reply Get(JiraCall call)
    {
        if (call.Site["task"].Find(call.Parts[0]) is not { } task || task["kind"] != "properties")
        {
            return Failures.Platform(404, "The task was not found.");
        }

        var status = Step(call, call.Parts[0]);
        var submitted = Writes.Time(task["created"]).ToUnixTimeMilliseconds();
        var shown = new Dictionary<string, object?>
        {
            ["self"] = $"{call.Platform}/task/{call.Parts[0]}",
            ["id"] = call.Parts[0],
            ["description"] = "Bulk issue property update",
            ["status"] = status,
            ["submittedBy"] = 10000,
            ["progress"] = status switch { "COMPLETE" => 100, "RUNNING" => 50, _ => 0 },
            ["elapsedRuntime"] = status == "ENQUEUED" ? 0 : 100,
            ["submitted"] = submitted,
            ["lastUpdate"] = submitted + 100,
        };
        if (status == "COMPLETE")
        {
            shown["started"] = submitted;
            shown["finished"] = submitted + 100;
            shown["result"] = new { updated = int.Parse(task["done"], System.Globalization.CultureInfo.InvariantCulture), failed = task["missing"].Split(' ', StringSplitOptions.RemoveEmptyEntries) };
        }

        return Reply.Of(200, shown);
    }
}
