using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Requests.Views;

/// <summary>How comments are shown by the platform and by the service desk.</summary>
internal static class CommentView
{
    /// <summary>So many comments fit into an issue that is one of a list.</summary>
    private const int MostInList = 20;

    public static object Of(JiraCall call, Issue issue, Comment comment)
    {
        var author = call.Person(comment.Author);
        var shown = new Dictionary<string, object?>
        {
            ["self"] = $"{call.PlatformOrOldest}/issue/{issue.Id}/comment/{comment.Id}",
            ["id"] = $"{comment.Id}",
            ["author"] = author,
            ["body"] = call.SpeaksDocuments ? Adf.Of(comment.Body) : comment.Body,
            ["updateAuthor"] = author,
            ["created"] = call.Stamp(comment.At),
            ["updated"] = call.Stamp(comment.At),
        };
        if (issue.RequestType is not null)
        {
            shown["jsdPublic"] = comment.IsPublic;
        }

        return shown;
    }

    /// <summary>The comments within an issue; whether they are all is told by the numbers.</summary>
    public static object Embedded(JiraCall call, Issue issue, bool inList)
    {
        var count = inList ? MostInList : issue.Comments.Count;
        return new
        {
            comments = issue.Comments.Take(count).Select(comment => Of(call, issue, comment)),
            self = $"{call.PlatformOrOldest}/issue/{issue.Id}/comment",
            maxResults = inList ? MostInList : issue.Comments.Count,
            total = issue.Comments.Count,
            startAt = 0,
        };
    }

    public static object OfServiceDesk(JiraCall call, Issue issue, Comment comment) => new Dictionary<string, object?>
    {
        ["_expands"] = new[] { "attachment", "renderedBody" },
        ["id"] = $"{comment.Id}",
        ["body"] = comment.Body,
        ["public"] = comment.IsPublic,
        ["author"] = UserView.OfServiceDesk(call, comment.Author),
        ["created"] = Stamp.Quadruple(comment.At, call.Desk.Zone),
        ["_links"] = new { self = $"{call.ServiceDesk}/request/{issue.Id}/comment/{comment.Id}" },
    };
}
