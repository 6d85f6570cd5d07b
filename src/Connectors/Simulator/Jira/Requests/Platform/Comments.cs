using System.Text.Json;
using CxKit.Connectors.Simulator.Jira.Requests.Edits;
using CxKit.Connectors.Simulator.Jira.Requests.Views;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>Comments as the platform sees them. On a request they are public unless a property says otherwise.</summary>
internal static class Comments
{
    private const int UsualPage = 100;
    private const int MostInPage = 5000;

    public static Reply List(JiraCall call)
    {
        var issue = call.Issue(call.Parts[0]);
        var start = call.Request.Number("startAt", 0);
        var size = Math.Min(call.Request.Number("maxResults", UsualPage), MostInPage);
        var ordered = call.Request["orderBy"] == "-created" ? Enumerable.Reverse(issue.Comments) : issue.Comments;
        return Reply.Of(200, new
        {
            startAt = start,
            maxResults = size,
            total = issue.Comments.Count,
            comments = ordered.Skip(start).Take(size).Select(comment => CommentView.Of(call, issue, comment)),
        });
    }

    public static Reply Get(JiraCall call)
    {
        var issue = call.Issue(call.Parts[0]);
        return issue.Comments.Find(comment => $"{comment.Id}" == call.Parts[1]) is { } found
            ? Reply.Of(200, CommentView.Of(call, issue, found))
            : Failures.Platform(404, $"Can not find a comment for the id: {call.Parts[1]}.");
    }

    public static Reply Add(JiraCall call)
    {
        var issue = call.Issue(call.Parts[0]);
        return CommentText.In(call, call.Body) is { } asked
            ? Reply.Of(201, CommentView.Of(call, issue, asked.SayOn(issue, new IssueWriter(call))))
            : call.SpeaksDocuments ? Failures.Platform(400, "INVALID_INPUT") : Failures.Field("comment", "Comment body can not be empty!");
    }
}
