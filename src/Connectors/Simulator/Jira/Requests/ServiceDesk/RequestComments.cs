using System.Text.Json;
using CxKit.Connectors.Simulator.Jira.Requests.Edits;
using CxKit.Connectors.Simulator.Jira.Requests.Views;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.ServiceDesk;

/// <summary>What was said on a request; in public it goes to the reporter by mail.</summary>
internal static class RequestComments
{
    public static Reply List(JiraCall call)
    {
        var issue = CustomerRequests.Found(call);
        var (isPublic, isInternal) = (call.Request["public"] != "false", call.Request["internal"] != "false");
        return PageOf.ServiceDesk(
            call, issue.Comments.Where(comment => comment.IsPublic ? isPublic : isInternal).ToList(), comment => CommentView.OfServiceDesk(call, issue, comment));
    }

    public static Reply Get(JiraCall call)
    {
        var issue = CustomerRequests.Found(call);
        return issue.Comments.Find(comment => $"{comment.Id}" == call.Parts[1]) is { } found
            ? Reply.Of(200, CommentView.OfServiceDesk(call, issue, found))
            : Failures.ServiceDesk(404, "The comment does not exist.");
    }

    public static Reply Add(JiraCall call)
    {
        var issue = CustomerRequests.Found(call);
        if (string.IsNullOrWhiteSpace(call.Body.Text("body")))
        {
            return Failures.ServiceDesk(400, "Comment body can not be empty!");
        }

        var isPublic = call.Body.At("public") is not { ValueKind: JsonValueKind.False };
        var comment = new IssueWriter(call).Say(issue, call.Body.Text("body")!, isPublic);
        return Reply.Of(201, CommentView.OfServiceDesk(call, issue, comment));
    }
}
