using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.ServiceDesk;

/// <summary>The helpdesk's own satisfaction question. Experimental: who asks must say so.</summary>
/// <remarks>An answer leaves no trace in the update stamp of the issue, only in the field of its date.</remarks>
internal static class Feedback
{
    public static Reply Get(JiraCall call) => Found(call).Rating is { } rating
        ? Reply.Of(200, Show(rating))
        : Failures.ServiceDesk(404, "There is no feedback on this request.");

    public static Reply Give(JiraCall call)
    {
        var issue = Asked(call);
        if (call.Body.Text("type") != "csat" || call.Body.Number("rating") is not (>= 1 and <= 5 and var stars))
        {
            return Failures.ServiceDesk(400, "Feedback is of type csat and has a rating from 1 to 5.");
        }

        var rating = new CustomerRating(stars, call.Now, call.Body.At("comment")?.Text("body") ?? "");
        call.Commit(new("issue", $"{issue.Id}", new Dictionary<string, string> { ["rating"] = IssueColumns.Of(rating) }));
        return Reply.Of(201, Show(rating));
    }

    public static Reply Withdraw(JiraCall call)
    {
        var issue = Asked(call);
        call.Commit(new("issue", $"{issue.Id}", new Dictionary<string, string> { ["rating"] = "" }));
        return Reply.Empty(204);
    }

    private static object Show(CustomerRating rating) => new { type = "csat", rating = rating.Stars, comment = new { body = rating.Comment } };

    private static Issue Found(JiraCall call)
    {
        if (call.Request.Headers["X-ExperimentalApi"].Count == 0)
        {
            throw new RefusedException(Failures.ServiceDesk(412, "This API is experimental. Send the header X-ExperimentalApi to use it."));
        }

        return CustomerRequests.Found(call);
    }

    private static Issue Asked(JiraCall call)
    {
        var issue = Found(call);
        return issue.Reporter == call.Caller || call.Caller.Kind == AccountKind.App
            ? issue
            : throw new RefusedException(Failures.ServiceDesk(403, "Only the reporter of the request can give feedback."));
    }
}
