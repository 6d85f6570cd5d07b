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
    private const int Forbidden = 403;
    private const int NotThere = 404;

    /// <summary>Reads these issues as they are now; those that are not there, or not shown, are left out.</summary>
    /// <exception cref="HelpdeskException">The helpdesk failed, or did not hand out an issue that is there.</exception>
    public async Task<IReadOnlyList<Issue>> ReadAsync(IReadOnlyCollection<string> ids, IssueFields fields, CancellationToken cancellationToken)
    {
        var read = await TryReadAsync(ids, fields, cancellationToken);
        return read.Withheld.Count == 0 ? read.Issues : throw new HelpdeskException(
            $"{calls.Account}: Jira does not hand out {read.Withheld.Count} of the issues that it was asked for.", isTransient: true);
    }

    /// <summary>Reads these issues as they are now, and tells which of them may be there although Jira does not hand them out.</summary>
    /// <exception cref="HelpdeskException">The helpdesk failed.</exception>
    public async Task<IssuesById> TryReadAsync(IReadOnlyCollection<string> ids, IssueFields fields, CancellationToken cancellationToken)
    {
        var read = new IssuesById([], []);
        foreach (var some in ids.Chunk(AtOnce))
        {
            if (isCloud) await ReadSomeAsync(some, fields, read, cancellationToken);
            else await ReadEachAsync(some, fields, read, cancellationToken);
        }
        return read;
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

    private async Task ReadSomeAsync(IReadOnlyList<string> ids, IssueFields fields, IssuesById read, CancellationToken cancellationToken)
    {
        var reader = new IssueReader(fields);
        var answer = await AskAsync(ids, fields, reader, cancellationToken);
        read.Issues.AddRange(answer.Issues);
        if (answer.Withheld.Count == 0) return;
        // There were too many together, or Jira failed over one of them: by themselves they may come.
        answer = await AskAsync(answer.Withheld, fields, reader, cancellationToken);
        read.Issues.AddRange(answer.Issues);
        read.Withheld.AddRange(answer.Withheld);
    }

    private Task<IssuesById> AskAsync(IReadOnlyList<string> ids, IssueFields fields, IssueReader reader, CancellationToken cancellationToken)
    {
        var body = new JsonBody(json =>
        {
            json.List("issueIdsOrKeys", ids);
            json.List("fields", fields.Names);
            json.List("properties", [IssueReader.ChannelProperty]);
        });
        return calls.ReadAsync(body.SentBy(calls.Api.ReadIssuesAsync), (json, t) => ReadListAsync(json, reader, t), cancellationToken);
    }

    private async Task ReadEachAsync(IReadOnlyList<string> ids, IssueFields fields, IssuesById read, CancellationToken cancellationToken)
    {
        var reader = new IssueReader(fields);
        foreach (var id in ids)
        {
            var (status, issue) = await calls.AskAsync(
                t => calls.Api.ReadIssueAsync("2", id, string.Join(',', fields.Names), "changelog", t),
                async (status, json, t) => (status, Issue: status < 300 && await json.EnterAsync(JsonToken.StartObject, t) ? await reader.ReadAsync(json, t) : null),
                CallTerms.Repeatable with { Answers = [Forbidden, NotThere] },
                cancellationToken);
            if (issue is not null) read.Issues.Add(issue);
            else if (status == Forbidden) read.Withheld.Add(id);
        }
    }

    private static async Task<IssuesById> ReadListAsync(JsonTextReader json, IssueReader reader, CancellationToken cancellationToken)
    {
        var read = new IssuesById([], []);
        await json.EnterAsync(JsonToken.StartObject, cancellationToken);
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            switch (name)
            {
                case "issues" when await json.EnterAsync(JsonToken.StartArray, cancellationToken):
                    while (await json.NextObjectAsync(cancellationToken)) read.Issues.Add(await reader.ReadAsync(json, cancellationToken));
                    break;
                case "issueErrors" when await json.EnterAsync(JsonToken.StartArray, cancellationToken):
                    while (await json.NextObjectAsync(cancellationToken))
                    {
                        if (await ReadIdAsync(json, cancellationToken) is { } id) read.Withheld.Add(id);
                    }
                    break;
                case "issues" or "issueErrors":
                    break;
                default:
                    await json.SkipAsync(cancellationToken);
                    break;
            }
        }
        return read;
    }

    // The reader is within the object already.
    private static async Task<string?> ReadIdAsync(JsonTextReader json, CancellationToken cancellationToken)
    {
        string? id = null;
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name == "id") id = await json.TextAsync(cancellationToken);
            else await json.SkipAsync(cancellationToken);
        }
        return id;
    }
}

/// <summary>What was read of issues by their ids; what is neither is not there, or not shown.</summary>
/// <param name="Issues">The issues.</param>
/// <param name="Withheld">The ids of those that Jira knows but does not hand out.</param>
internal sealed record IssuesById(List<Issue> Issues, List<string> Withheld);
