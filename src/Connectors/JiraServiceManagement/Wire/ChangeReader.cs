using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Reads what changed on issues.</summary>
internal static class ChangeReader
{
    /// <summary>Reads a page of the changes of many issues, each handed to <paramref name="found"/> with its issue's id.</summary>
    /// <returns>Where the next page is, or <see langword="null"/> if there is none.</returns>
    public static async Task<string?> ReadPageAsync(JsonReader json, Action<string, Change> found, CancellationToken cancellationToken)
    {
        string? next = null;
        await json.EnterAsync(JsonToken.StartObject, cancellationToken);
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            switch (name)
            {
                case "nextPageToken":
                    next = await json.TextAsync(cancellationToken);
                    break;
                case "issueChangeLogs" when await json.EnterAsync(JsonToken.StartArray, cancellationToken):
                    while (await json.NextObjectAsync(cancellationToken)) await ReadIssueAsync(json, found, cancellationToken);
                    break;
                case "issueChangeLogs":
                    break;
                default:
                    await json.SkipAsync(cancellationToken);
                    break;
            }
        }
        return next;
    }

    /// <summary>Reads the changes that came with an issue.</summary>
    public static async ValueTask<List<Change>> ReadWithinIssueAsync(JsonReader json, CancellationToken cancellationToken)
    {
        var changes = new List<Change>();
        if (!await json.EnterAsync(JsonToken.StartObject, cancellationToken)) return changes;
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name == "histories") changes = await ReadListAsync(json, cancellationToken);
            else await json.SkipAsync(cancellationToken);
        }
        return changes;
    }

    private static async ValueTask ReadIssueAsync(JsonReader json, Action<string, Change> found, CancellationToken cancellationToken)
    {
        string? issue = null;
        List<Change> changes = [];
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name == "issueId") issue = await json.TextAsync(cancellationToken);
            else if (name == "changeHistories") changes = await ReadListAsync(json, cancellationToken);
            else await json.SkipAsync(cancellationToken);
        }
        if (issue is not null) changes.ForEach(c => found(issue, c));
    }

    private static async ValueTask<List<Change>> ReadListAsync(JsonReader json, CancellationToken cancellationToken)
    {
        var changes = new List<Change>();
        if (!await json.EnterAsync(JsonToken.StartArray, cancellationToken)) return changes;
        while (await json.NextObjectAsync(cancellationToken)) changes.Add(await ReadOneAsync(json, cancellationToken));
        return changes;
    }

    private static async ValueTask<Change> ReadOneAsync(JsonReader json, CancellationToken cancellationToken)
    {
        string? id = null;
        DateTimeOffset? at = null;
        JiraUser? by = null;
        var fields = new List<ChangedField>();
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            switch (name)
            {
                case "id":
                    id = await json.TextAsync(cancellationToken);
                    break;
                case "created":
                    at = await json.TimeAsync(cancellationToken);
                    break;
                case "author":
                    by = await JiraUser.ReadAsync(json, cancellationToken);
                    break;
                case "items" when await json.EnterAsync(JsonToken.StartArray, cancellationToken):
                    while (await json.NextObjectAsync(cancellationToken)) fields.Add(await ReadFieldAsync(json, cancellationToken));
                    break;
                case "items":
                    break;
                default:
                    await json.SkipAsync(cancellationToken);
                    break;
            }
        }
        return id is not null && at is { } time ? new Change(id, time, by, fields) : throw new JsonReaderException("A change came without its id or time.");
    }

    /// <summary>Reads a changed field that the reader has stepped into.</summary>
    public static async ValueTask<ChangedField> ReadFieldAsync(JsonReader json, CancellationToken cancellationToken)
    {
        // Data Center tells a field's name alone, which for Jira's own fields is the id.
        string? id = null, field = null, from = null, fromWord = null, to = null, toWord = null;
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            switch (name)
            {
                case "fieldId": id = await json.TextAsync(cancellationToken); break;
                case "field": field = await json.TextAsync(cancellationToken); break;
                case "from": from = await json.TextAsync(cancellationToken); break;
                case "fromString": fromWord = await json.TextAsync(cancellationToken); break;
                case "to": to = await json.TextAsync(cancellationToken); break;
                case "toString": toWord = await json.TextAsync(cancellationToken); break;
                default: await json.SkipAsync(cancellationToken); break;
            }
        }
        return new ChangedField(id ?? field ?? "", from, fromWord, to, toWord);
    }
}
