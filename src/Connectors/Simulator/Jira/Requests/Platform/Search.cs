using CxKit.Connectors.Simulator.Jira.Queries;
using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Jira.Requests.Views;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>The search: the cloud's, which pages by position and trails behind, and the data center's, which counts.</summary>
internal static class Search
{
    private const int MostWithFields = 100;
    private const int MostIds = 5000;
    private const int MostReconciled = 50;
    private const int MostProperties = 5;
    private const int MostInDataCenter = 1000;

    public static Reply Gone(JiraCall call) => Failures.Platform(
        410, "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.");

    public static Reply Cloud(JiraCall call)
    {
        var asked = SearchRequest.Read(call, usualFields: "id");
        if (asked.Reconciled.Count > MostReconciled || asked.Properties.Count > MostProperties)
        {
            return Failures.Platform(400, $"At most {MostReconciled} issues can be reconciled and {MostProperties} properties be asked for.");
        }

        var isLight = asked.Fields.IsLight && !asked.WithChangelog && asked.Properties.Count == 0;
        var size = Math.Clamp(asked.MaxResults, 1, isLight ? MostIds : MostWithFields);
        var position = asked.Position();
        var matching = Run(call, asked.Jql, asked.Reconciled, isBounded: true);
        var view = new IssueView(call, asked.Fields) { WithChangelog = asked.WithChangelog, Properties = asked.Properties, InList = true };
        var page = new Dictionary<string, object?> { ["issues"] = PageFaults.Page(call, matching, position, size).ConvertAll(view.Of) };
        var isLast = position + size >= matching.Count;
        if (!isLast)
        {
            page["nextPageToken"] = asked.TokenAt(position + size);
        }

        page["isLast"] = isLast;
        PageFaults.LetChange(call, matching, position, size);
        return Reply.Of(200, page);
    }

    public static Reply Count(JiraCall call) =>
        Reply.Of(200, new { count = Run(call, call.Body.Text("jql") ?? "", new HashSet<int>(), isBounded: true).Count });

    public static Reply DataCenter(JiraCall call)
    {
        var asked = SearchRequest.Read(call, usualFields: "*navigable");
        var size = Math.Clamp(asked.MaxResults, 0, MostInDataCenter);
        var matching = Run(call, asked.Jql, new HashSet<int>(), isBounded: false);
        var view = new IssueView(call, asked.Fields) { WithChangelog = asked.WithChangelog, InList = true };
        var page = PageFaults.Page(call, matching, asked.StartAt, size).ConvertAll(view.Of);
        PageFaults.LetChange(call, matching, asked.StartAt, size);
        return Reply.Of(200, new { expand = "schema,names", startAt = asked.StartAt, maxResults = size, total = matching.Count, issues = page });
    }

    private static List<Issue> Run(JiraCall call, string jql, IReadOnlySet<int> reconciled, bool isBounded)
    {
        // With an index that trails behind, the list of this moment is no other moment's.
        var lag = PageFaults.Lag(call);
        var isSteady = lag == TimeSpan.Zero && reconciled.Count == 0;
        if (isSteady && call.Desk.Searches.Find(jql, call.Site) is { } known)
        {
            return known;
        }

        try
        {
            var index = new SearchIndex(isSteady ? DateTimeOffset.MaxValue : call.Now - lag, reconciled);
            var scope = new JqlScope(call.Site, call.Caller, call.Desk.Zone, call.Now, index);
            var query = JqlParser.Read(jql, scope);
            if (isBounded && query.Condition is null)
            {
                throw new JqlException("Unbounded JQL queries are not allowed here. Please add a search restriction to your query.");
            }

            var matching = query.Run(call.Site.Issues, index);
            if (isSteady && !scope.DependsOnNow)
            {
                call.Desk.Searches.Keep(jql, call.Site, matching);
            }

            return matching;
        }
        catch (JqlException refused)
        {
            throw new RefusedException(Failures.Platform(400, refused.Message));
        }
    }
}
