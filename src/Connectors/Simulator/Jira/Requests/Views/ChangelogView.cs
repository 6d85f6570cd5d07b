using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Requests.Views;

/// <summary>How the changelog is shown. A data center does not tell ids of fields.</summary>
internal static class ChangelogView
{
    /// <summary>So many entries fit into an issue that is one of a list.</summary>
    private const int MostInList = 40;

    public static object Of(JiraCall call, History history) => Of(call, history, call.Stamp(history.At), history.Items);

    /// <summary>The same for bulk readers, who get the time as a number.</summary>
    public static object OfBulk(JiraCall call, History history, IEnumerable<HistoryItem> items) =>
        Of(call, history, history.At.ToUnixTimeMilliseconds(), items);

    /// <summary>The entries within an issue, newest first; in a list of the cloud not more than fit.</summary>
    public static object Embedded(JiraCall call, Issue issue, bool inList)
    {
        var count = inList && call.IsCloud ? Math.Min(MostInList, issue.Histories.Count) : issue.Histories.Count;
        return new
        {
            startAt = 0,
            maxResults = count,
            total = issue.Histories.Count,
            histories = Enumerable.Reverse(issue.Histories).Take(count).Select(history => Of(call, history)),
        };
    }

    private static object Of(JiraCall call, History history, object created, IEnumerable<HistoryItem> items) => new
    {
        id = $"{history.Id}",
        author = call.Person(history.Author),
        created,
        items = items.Select(item => Of(call, item)),
    };

    private static Dictionary<string, object?> Of(JiraCall call, HistoryItem item)
    {
        var field = call.Site.Fields.Find(item.FieldId);
        var isPerson = item.FieldId is "assignee" or "reporter";
        var shown = new Dictionary<string, object?>
        {
            ["field"] = field?.CustomId is null ? item.FieldId : field.Name,
            ["fieldtype"] = field?.CustomId is null ? "jira" : "custom",
        };
        if (call.IsCloud)
        {
            shown["fieldId"] = item.FieldId;
        }

        shown["from"] = isPerson ? Person(call, item.From) : item.From;
        shown["fromString"] = item.FromText;
        shown["to"] = isPerson ? Person(call, item.To) : item.To;
        shown["toString"] = item.ToText;
        return shown;
    }

    private static string? Person(JiraCall call, string? id) =>
        id is null || call.IsCloud ? id : call.Site.Accounts.Find(id)?.Key;
}
