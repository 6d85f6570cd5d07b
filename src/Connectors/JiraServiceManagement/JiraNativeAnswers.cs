using System.Runtime.CompilerServices;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Reads the ratings that customers gave to Jira's own survey: the rating by search, its words one by one.</summary>
internal sealed class JiraNativeAnswers(JiraCalls calls, Site site, JiraOptions options, TimeProvider time) : INativeAnswerReader
{
    private const int Lowest = 1;
    private const int Highest = 5;

    public async IAsyncEnumerable<NativeAnswerPage> ReadAnsweredSince(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var at = PullCursor.Parse(cursor);
        var isCloud = await site.IsCloudAsync(cancellationToken);
        var catalogue = await site.FieldsAsync(cancellationToken);
        if (catalogue is not { Rating: { } rating, RatedAt: { } ratedAt })
        {
            yield return new NativeAnswerPage([], at.ToString());
            yield break;
        }
        var fields = IssueFields.Only(catalogue, "project", "reporter", "updated", rating, ratedAt);
        var clock = new JqlClock(await site.ZoneAsync(cancellationToken));
        var by = new WindowedBy(options.Projects, $"cf[{ratedAt["customfield_".Length..]}]", i => i.RatedAt, fields);
        var search = new IssueSearch(calls, isCloud, options.PageSize);
        var changes = new ChangeStream(() => new Windows(search, new IssueIntake(calls, isCloud), clock, by, AskTimeAsync), by.TimeOf, time);
        await foreach (var batch in changes.ReadAsync(at, cancellationToken))
        {
            var answers = new List<NativeAnswer>();
            foreach (var issue in batch.Issues.Where(i => i is { Rating: >= Lowest and <= Highest, RatedAt: not null }))
                answers.Add(await AnswerOfAsync(issue, isCloud, cancellationToken));
            yield return new NativeAnswerPage(answers, batch.Cursor.ToString());
        }
    }

    // A request holds one rating, which a later one replaces.
    private async Task<NativeAnswer> AnswerOfAsync(Issue issue, bool isCloud, CancellationToken cancellationToken) =>
        new($"{issue.Id}:rating", issue.Id, issue.Rating!.Value, Lowest, Highest, issue.RatedAt!.Value)
        {
            PersonId = issue.Reporter?.Id,
            Comment = isCloud && options.RatingComments ? await ReadWordsAsync(issue.Id, cancellationToken) : null,
        };

    private Task<string?> ReadWordsAsync(string issueId, CancellationToken cancellationToken) =>
        calls.AskAsync(
            t => calls.Api.ReadFeedbackAsync(issueId, "opt-in", t),
            async (status, json, t) => status is >= 200 and < 300 ? await ReadWordsAsync(json, t) : null,
            CallTerms.Repeatable with { Answers = [400, 403, 404], Limit = "feedback" },
            cancellationToken);

    private static async Task<string?> ReadWordsAsync(JsonTextReader json, CancellationToken cancellationToken)
    {
        string? words = null;
        await json.EnterAsync(JsonToken.StartObject, cancellationToken);
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name == "comment") words = await json.TextAtAsync("body", cancellationToken);
            else await json.SkipAsync(cancellationToken);
        }
        return words;
    }

    private async Task<DateTimeOffset> AskTimeAsync(CancellationToken cancellationToken) => (await site.ServerAsync(cancellationToken)).Time ?? time.GetUtcNow();
}
