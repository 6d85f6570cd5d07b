using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Reads issues by id, and what belongs to issues but did not come with them.</summary>
internal sealed class IssueIntake(JiraCalls calls, bool isCloud)
{
    /// <summary>The most issues read by id at once.</summary>
    public const int AtOnce = 100;

    private const int ChangesAtOnce = 10_000;
    private const int CommentsAtOnce = 100;

    /// <summary>Reads these issues as they are now; those that are not there, or not shown, are left out.</summary>
    public async Task<IReadOnlyList<Issue>> ReadAsync(IReadOnlyCollection<string> ids, IssueFields fields, CancellationToken cancellationToken)
    {
        var reader = new IssueReader(fields);
        var issues = new List<Issue>(ids.Count);
        if (isCloud)
        {
            foreach (var some in ids.Chunk(AtOnce)) issues.AddRange(await ReadSomeAsync(some, fields, reader, cancellationToken));
            return issues;
        }
        foreach (var id in ids)
        {
            if (await ReadOneAsync(id, fields, reader, cancellationToken) is { } issue) issues.Add(issue);
        }
        return issues;
    }

    /// <summary>Adds what changed on issues, as far as it concerns these fields.</summary>
    public async Task AddChangesAsync(IReadOnlyList<Issue> issues, IReadOnlyList<string> fields, CancellationToken cancellationToken)
    {
        // Data Center sends all changes with the issue.
        if (!isCloud || issues.Count == 0) return;
        var byId = issues.ToDictionary(i => i.Id, StringComparer.Ordinal);
        string? token = null;
        do
        {
            var body = new JsonBody(json =>
            {
                json.List("issueIdsOrKeys", byId.Keys);
                json.List("fieldIds", fields);
                json.Property("maxResults", ChangesAtOnce);
                if (token is not null) json.Property("nextPageToken", token);
            });
            var page = new List<(string Issue, Change Change)>();
            token = await calls.ReadAsync(
                body.SentBy(calls.Api.ReadChangesAsync),
                (json, t) =>
                {
                    page.Clear();
                    return ChangeReader.ReadPageAsync(json, (id, change) => page.Add((id, change)), t);
                },
                cancellationToken);
            foreach (var (id, change) in page)
            {
                if (byId.TryGetValue(id, out var issue)) issue.Changes.Add(change);
            }
        }
        while (token is not null);
    }

    /// <summary>Adds the comments of issues with which not all of them came.</summary>
    public async Task AddCommentsAsync(IReadOnlyList<Issue> issues, CancellationToken cancellationToken)
    {
        foreach (var issue in issues.Where(i => i.Comments is null))
        {
            var comments = new Dictionary<string, Comment>(StringComparer.Ordinal);
            for (int startAt = 0, total = int.MaxValue; startAt < total;)
            {
                var at = startAt;
                var page = await calls.AskAsync(
                    t => calls.Api.ReadCommentsAsync(isCloud ? "3" : "2", issue.Id, at, CommentsAtOnce, "-created", t),
                    async (status, json, t) => status == 404 ? ([], 0) : await CommentReader.ReadPageAsync(json, t),
                    CallTerms.Repeatable with { Answers = [404] },
                    cancellationToken);
                foreach (var comment in page.Comments) comments[comment.Id] = comment;
                total = page.Comments.Count == 0 ? 0 : page.Total ?? 0;
                startAt += page.Comments.Count;
            }
            issue.Comments = [.. comments.Values];
        }
    }

    private Task<List<Issue>> ReadSomeAsync(IReadOnlyList<string> ids, IssueFields fields, IssueReader reader, CancellationToken cancellationToken)
    {
        var body = new JsonBody(json =>
        {
            json.List("issueIdsOrKeys", ids);
            json.List("fields", fields.Names);
            json.List("properties", [IssueReader.ChannelProperty]);
        });
        return calls.ReadAsync(body.SentBy(calls.Api.ReadIssuesAsync), (json, t) => ReadListAsync(json, reader, t), cancellationToken);
    }

    private Task<Issue?> ReadOneAsync(string id, IssueFields fields, IssueReader reader, CancellationToken cancellationToken) =>
        calls.AskAsync(
            t => calls.Api.ReadIssueAsync("2", id, string.Join(',', fields.Names), "changelog", t),
            async (status, json, t) =>
            {
                if (status == 404) return null;
                return await json.EnterAsync(JsonToken.StartObject, t) ? await reader.ReadAsync(json, t) : null;
            },
            CallTerms.Repeatable with { Answers = [404] },
            cancellationToken);

    private static async Task<List<Issue>> ReadListAsync(JsonTextReader json, IssueReader reader, CancellationToken cancellationToken)
    {
        var issues = new List<Issue>();
        await json.EnterAsync(JsonToken.StartObject, cancellationToken);
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name != "issues") await json.SkipAsync(cancellationToken);
            else if (await json.EnterAsync(JsonToken.StartArray, cancellationToken))
            {
                while (await json.NextObjectAsync(cancellationToken)) issues.Add(await reader.ReadAsync(json, cancellationToken));
            }
        }
        return issues;
    }
}
