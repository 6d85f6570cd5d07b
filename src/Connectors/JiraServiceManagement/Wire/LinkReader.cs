using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Reads what an issue is tied to.</summary>
internal static class LinkReader
{
    public static async ValueTask<List<IssueLink>> ReadAsync(JsonReader json, CancellationToken cancellationToken)
    {
        var links = new List<IssueLink>();
        if (!await json.EnterAsync(JsonToken.StartArray, cancellationToken)) return links;
        while (await json.NextObjectAsync(cancellationToken))
        {
            (string? Inward, string? Outward) words = default;
            (string? Id, string? Key, string? Type) other = default;
            var isInward = false;
            while (await json.NextPropertyAsync(cancellationToken) is { } name)
            {
                switch (name)
                {
                    case "type": words = await ReadWordsAsync(json, cancellationToken); break;
                    case "inwardIssue": (other, isInward) = (await ReadIssueAsync(json, cancellationToken), true); break;
                    case "outwardIssue": other = await ReadIssueAsync(json, cancellationToken); break;
                    default: await json.SkipAsync(cancellationToken); break;
                }
            }
            if (other.Id is { } id) links.Add(new IssueLink((isInward ? words.Inward : words.Outward) ?? "", id, other.Key, other.Type));
        }
        return links;
    }

    public static async ValueTask<(string Id, string? Key)?> ReadParentAsync(JsonReader json, CancellationToken cancellationToken) =>
        await ReadIssueAsync(json, cancellationToken) is { Id: { } id } parent ? (id, parent.Key) : null;

    private static async ValueTask<(string? Id, string? Key, string? Type)> ReadIssueAsync(JsonReader json, CancellationToken cancellationToken)
    {
        (string? Id, string? Key, string? Type) issue = default;
        if (!await json.EnterAsync(JsonToken.StartObject, cancellationToken)) return issue;
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            switch (name)
            {
                case "id": issue.Id = await json.TextAsync(cancellationToken); break;
                case "key": issue.Key = await json.TextAsync(cancellationToken); break;
                case "fields": issue.Type = await ReadTypeAsync(json, cancellationToken); break;
                default: await json.SkipAsync(cancellationToken); break;
            }
        }
        return issue;
    }

    private static async ValueTask<string?> ReadTypeAsync(JsonReader json, CancellationToken cancellationToken)
    {
        string? type = null;
        if (!await json.EnterAsync(JsonToken.StartObject, cancellationToken)) return null;
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name == "issuetype") type = await json.TextAtAsync("name", cancellationToken);
            else await json.SkipAsync(cancellationToken);
        }
        return type;
    }

    private static async ValueTask<(string? Inward, string? Outward)> ReadWordsAsync(JsonReader json, CancellationToken cancellationToken)
    {
        (string? Inward, string? Outward) words = default;
        if (!await json.EnterAsync(JsonToken.StartObject, cancellationToken)) return words;
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name == "inward") words.Inward = await json.TextAsync(cancellationToken);
            else if (name == "outward") words.Outward = await json.TextAsync(cancellationToken);
            else await json.SkipAsync(cancellationToken);
        }
        return words;
    }
}
