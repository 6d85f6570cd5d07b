using System.Globalization;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Finds issues by JQL, a page at a time.</summary>
/// <param name="calls">The account's calls.</param>
/// <param name="isCloud">Whether the Jira runs at Atlassian.</param>
/// <param name="pageSize">The most issues with fields on one page, where the settings tell it.</param>
internal sealed class IssueSearch(JiraCalls calls, bool isCloud, int? pageSize)
{
    /// <summary>Ids alone are asked for so many at once, and fewer where that is too much.</summary>
    private const int MostIdsAtCloud = 5_000;
    private const int MostIdsAtDataCenter = 1_000;
    private const int FewestIds = 200;

    private const int MostAtCloud = 100;
    private const int UsualAtDataCenter = 250;
    private const int FewestIssues = 10;

    private static readonly string[] _id = ["id"];
    private static readonly IssueReader _ids = new(IssueFields.Only(new FieldCatalogue([])));

    private int _pageSize = isCloud ? Math.Min(pageSize ?? MostAtCloud, MostAtCloud) : pageSize ?? UsualAtDataCenter;
    private int _idsAtOnce = isCloud ? MostIdsAtCloud : MostIdsAtDataCenter;

    /// <summary>Ids of issues that a search has to show as they are now, however far its index lags behind.</summary>
    public IReadOnlyList<string> Lately { get; init; } = [];

    /// <summary>Reads the page at <paramref name="token"/>; <see langword="null"/> is the first one.</summary>
    public async Task<SearchPage> ReadAsync(string jql, string? token, IssueFields fields, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await ReadAsync(jql, token, fields.Names, !fields.IsBrief, _pageSize, new IssueReader(fields), cancellationToken);
            }
            catch (HelpdeskException e) when (e.IsTransient && _pageSize > FewestIssues && (token is null || !isCloud))
            {
                // Issues with a long life may be too much together. Cloud's tokens belong to the size that they came with.
                _pageSize = Math.Max(FewestIssues, _pageSize / 5);
            }
        }
    }

    /// <summary>Reads the ids alone, many at once.</summary>
    public async Task<IReadOnlySet<string>> ReadIdsAsync(string jql, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await ReadIdsAsync(jql, _idsAtOnce, cancellationToken);
            }
            catch (HelpdeskException e) when (e.IsTransient && _idsAtOnce > FewestIds)
            {
                _idsAtOnce /= 5;
            }
        }
    }

    private async Task<HashSet<string>> ReadIdsAsync(string jql, int atOnce, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        string? token = null;
        do
        {
            var page = await ReadAsync(jql, token, _id, false, atOnce, _ids, cancellationToken);
            ids.UnionWith(page.Issues.Select(i => i.Id));
            token = page.Next;
        }
        while (token is not null);
        return ids;
    }

    private Task<SearchPage> ReadAsync(
        string jql, string? token, IReadOnlyList<string> fields, bool withChannel, int most, IssueReader reader, CancellationToken cancellationToken) =>
        calls.AskAsync(
            isCloud ? Body(jql, token, fields, withChannel, most).SentBy(calls.Api.SearchAsync) : At(jql, token, fields, most),
            async (status, json, t) => status == 400 ? throw NotUnderstood() : await ReadPageAsync(json, reader, t),
            CallTerms.Repeatable with { Answers = [400] },
            cancellationToken);

    private JsonBody Body(string jql, string? token, IReadOnlyList<string> fields, bool withChannel, int most) => new(json =>
    {
        json.Property("jql", jql);
        if (token is not null) json.Property("nextPageToken", token);
        json.Property("maxResults", most);
        json.List("fields", fields);
        if (fields == (IReadOnlyList<string>)_id) return;
        if (withChannel) json.List("properties", [IssueReader.ChannelProperty]);
        if (Lately.Count > 0) json.List("reconcileIssues", Lately, id => json.WriteValue(long.Parse(id, CultureInfo.InvariantCulture)));
    });

    private Func<CancellationToken, Task<HttpResponseMessage>> At(string jql, string? token, IReadOnlyList<string> fields, int most) => t =>
        calls.Api.SearchFromAsync(
            jql, token is null ? 0 : int.Parse(token, CultureInfo.InvariantCulture), most, string.Join(',', fields),
            fields == (IReadOnlyList<string>)_id ? null : "changelog", t);

    private async Task<SearchPage> ReadPageAsync(JsonTextReader json, IssueReader reader, CancellationToken cancellationToken)
    {
        var issues = new List<Issue>();
        string? next = null;
        int? startAt = null, total = null;
        await json.EnterAsync(JsonToken.StartObject, cancellationToken);
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            switch (name)
            {
                case "nextPageToken":
                    next = await json.TextAsync(cancellationToken);
                    break;
                case "startAt":
                    startAt = await json.NumberAsync(cancellationToken);
                    break;
                case "total":
                    total = await json.NumberAsync(cancellationToken);
                    break;
                case "issues" when await json.EnterAsync(JsonToken.StartArray, cancellationToken):
                    while (await json.NextObjectAsync(cancellationToken)) issues.Add(await reader.ReadAsync(json, cancellationToken));
                    break;
                case "issues":
                    break;
                default:
                    await json.SkipAsync(cancellationToken);
                    break;
            }
        }
        // Data Center counts; what it counted and no longer holds comes as an empty page.
        if (!isCloud && issues.Count > 0 && startAt + issues.Count is { } end && end < total) next = $"{end}";
        return new SearchPage(issues, next);
    }

    private HelpdeskException NotUnderstood() => new(
        $"{calls.Account}: Jira refuses the search. Every project of {calls.Settings}:Projects must exist and be visible to the integration user.", isTransient: false);
}

/// <summary>A page of issues.</summary>
/// <param name="Issues">The issues.</param>
/// <param name="Next">Where the next page is, or <see langword="null"/> if there is none; a position, which shifts when issues move or vanish.</param>
internal sealed record SearchPage(IReadOnlyList<Issue> Issues, string? Next);
