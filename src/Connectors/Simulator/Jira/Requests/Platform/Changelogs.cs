using System.Text;
using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Jira.Requests.Views;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>The changelog of one issue, and of many.</summary>
internal static class Changelogs
{
    private const int MostOfOne = 100;
    private const int MostIssues = 1000;
    private const int MostFields = 10;
    private const int MostEntries = 10_000;
    private const int UsualEntries = 1000;

    public static Reply OfOne(JiraCall call)
    {
        // The oldest first here, the newest first where the changelog is a part of the issue.
        var issue = call.Issue(call.Parts[0]);
        return PageOf.Platform(call, issue.Histories, history => ChangelogView.Of(call, history), usual: MostOfOne);
    }

    public static Reply OfMany(JiraCall call)
    {
        var asked = call.Body.Texts("issueIdsOrKeys");
        var fields = call.Body.Texts("fieldIds");
        var size = call.Body.Number("maxResults") ?? UsualEntries;
        if (asked.Count is 0 or > MostIssues || fields.Count > MostFields || size is < 1 or > MostEntries)
        {
            return Failures.Platform(400, $"Between 1 and {MostIssues} issues, up to {MostFields} fields, and up to {MostEntries} entries can be asked for.");
        }

        var start = Position(call.Body.Text("nextPageToken"));
        var entries = asked.Select(call.Site.Find).OfType<Issue>().Distinct()
            .SelectMany(issue => issue.Histories, (issue, history) => (issue.Id, History: history, Items: history.Items.Where(item => fields.Count == 0 || fields.Contains(item.FieldId)).ToList()))
            .Where(entry => entry.Items.Count > 0)
            .OrderBy(entry => entry.History.At).ThenBy(entry => entry.Id)
            .ToList();
        var page = new Dictionary<string, object?>
        {
            ["issueChangeLogs"] = entries.Skip(start).Take(size).GroupBy(entry => entry.Id).Select(issue => new
            {
                issueId = $"{issue.Key}",
                changeHistories = issue.Select(entry => ChangelogView.OfBulk(call, entry.History, entry.Items)),
            }),
        };
        if (start + size < entries.Count)
        {
            page["nextPageToken"] = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{start + size}"));
        }

        return Reply.Of(200, page);
    }

    private static int Position(string? token)
    {
        var bytes = new byte[token?.Length ?? 0];
        return token is null ? 0
            : Convert.TryFromBase64String(token, bytes, out var length) && int.TryParse(Encoding.UTF8.GetString(bytes, 0, length), out var position) ? position
            : throw new RefusedException(Failures.Platform(400, "The next page token is invalid."));
    }
}
