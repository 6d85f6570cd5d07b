using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Jira.Requests.Edits;
using CxKit.Connectors.Simulator.Jira.Requests.Views;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>The ways out of a status; every status can be reached from every other.</summary>
internal static class Transitions
{
    public static Reply List(JiraCall call)
    {
        var issue = call.Issue(call.Parts[0]);
        return Reply.Of(200, new
        {
            expand = "transitions",
            transitions = Workflow.Statuses.Where(status => status != issue.Status).Select(status => new
            {
                id = IdOf(status),
                name = status.Name,
                to = CatalogueView.Of(call, status),
                hasScreen = false,
                isGlobal = true,
                isInitial = false,
                isAvailable = true,
                isConditional = false,
                isLooped = false,
            }),
        });
    }

    public static Reply Do(JiraCall call)
    {
        var issue = call.Issue(call.Parts[0]);
        var asked = call.Body.At("transition")?.Text("id");
        if (Array.Find(Workflow.Statuses, status => IdOf(status) == asked && status != issue.Status) is not { } to)
        {
            return Failures.Platform(400, $"Transition id '{asked}' is not valid for this issue.");
        }

        var name = call.Body.At("fields")?.At("resolution")?.Text("name");
        new IssueWriter(call).Move(issue, to, Array.Find(Workflow.Resolutions, resolution => resolution.Name == name));
        return Reply.Empty(204);
    }

    private static string IdOf(Status status) => $"{(Array.IndexOf(Workflow.Statuses, status) * 10) + 11}";
}
