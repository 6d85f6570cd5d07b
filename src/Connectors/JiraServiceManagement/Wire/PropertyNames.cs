using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>The names of properties that answers are full of, so that reading them costs no text each.</summary>
internal static class PropertyNames
{
    public static DefaultJsonNameTable Known { get; } = Of(
        "id", "key", "self", "name", "fields", "issues", "expand", "properties", "value", "summary", "created", "updated", "resolutiondate", "status", "statusCategory",
        "resolution", "priority", "reporter", "assignee", "issuetype", "project", "components", "labels", "issuelinks", "parent", "duedate", "comment", "comments",
        "accountId", "accountType", "displayName", "emailAddress", "avatarUrls", "active", "timeZone", "48x48", "32x32", "24x24", "16x16", "iconUrl", "description",
        "colorName", "author", "updateAuthor", "body", "jsdPublic", "content", "type", "text", "version", "marks", "attrs", "total", "startAt", "maxResults",
        "completedCycles", "ongoingCycle", "startTime", "stopTime", "breachTime", "breached", "goalDuration", "elapsedTime", "remainingTime", "iso8601", "jira", "friendly",
        "epochMillis", "millis", "paused", "withinCalendarHours", "_links", "requestType", "currentStatus", "issueChangeLogs", "changeHistories", "histories", "items",
        "issueId", "field", "fieldId", "fieldtype", "from", "fromString", "to", "toString", "inward", "outward", "inwardIssue", "outwardIssue", "changelog");

    private static DefaultJsonNameTable Of(params string[] names)
    {
        var table = new DefaultJsonNameTable();
        foreach (var name in names) table.Add(name);
        return table;
    }
}
