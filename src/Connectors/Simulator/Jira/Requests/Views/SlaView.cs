using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Requests.Views;

/// <summary>How a service level is shown: cycles that have ended, or the one that runs; remaining time is working time.</summary>
internal static class SlaView
{
    public static object? FirstResponse(JiraCall call, Issue issue) =>
        Of(call, issue, 1, "Time to first response", issue.Response, issue.RespondedAt);

    public static object? Resolution(JiraCall call, Issue issue) =>
        Of(call, issue, 2, "Time to resolution", issue.Solution, issue.ResolvedAt);

    private static Dictionary<string, object?>? Of(JiraCall call, Issue issue, int id, string name, Promise? promise, DateTimeOffset? endedAt)
    {
        if (promise is null)
        {
            return null;
        }

        var schedule = issue.Project.Schedule;
        var zone = call.Desk.Zone;
        var elapsed = schedule.Worked(issue.Created, endedAt ?? call.Now);
        var cycle = new Dictionary<string, object?>
        {
            ["startTime"] = Stamp.Quadruple(issue.Created, zone),
            ["breachTime"] = Stamp.Quadruple(promise.DueAt, zone),
            ["breached"] = (endedAt ?? call.Now) > promise.DueAt,
            ["goalDuration"] = Stamp.Span(promise.Goal),
            ["elapsedTime"] = Stamp.Span(elapsed),
            ["remainingTime"] = Stamp.Span(promise.Goal - elapsed),
        };
        var shown = new Dictionary<string, object?>
        {
            ["id"] = $"{id}",
            ["name"] = name,
            ["_links"] = new { self = $"{call.ServiceDesk}/request/{issue.Id}/sla/{id}" },
        };
        if (endedAt is { } stopped)
        {
            cycle["stopTime"] = Stamp.Quadruple(stopped, zone);
            shown["completedCycles"] = new[] { cycle };
            return shown;
        }

        cycle["paused"] = false;
        cycle["withinCalendarHours"] = schedule.Worked(call.Now, call.Now.AddMinutes(1)) > TimeSpan.Zero;
        shown["completedCycles"] = Array.Empty<object>();
        shown["ongoingCycle"] = cycle;
        return shown;
    }
}
