using System.Net;
using System.Runtime.CompilerServices;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>The lists of the helpdesk's own surveys; an account shows the one that it uses.</summary>
internal sealed class NativeLists(AccountChannel channel, IZendeskApi api)
{
    /// <summary>The most in one page of either list.</summary>
    public const int AtOnce = 100;

    // A survey that is not in the plan is no such place, or forbidden.
    private static readonly CallTerms _terms = CallTerms.Repeatable with { Answers = [(int)HttpStatusCode.NotFound, (int)HttpStatusCode.Forbidden] };

    /// <summary>The ratings since a time; nothing if the account has none.</summary>
    public IAsyncEnumerable<IReadOnlyList<NativeRow>> ReadRatings(long since, CancellationToken cancellationToken) => ReadFrom(
        "satisfaction_ratings", NativeRows.Rating, (size, after, token) => api.ListRatingsAsync("received", since, size, after, token), AtOnce, cancellationToken);

    /// <summary>The responses begun since a time; nothing if the account has none.</summary>
    public IAsyncEnumerable<IReadOnlyList<NativeRow>> ReadResponses(long since, CancellationToken cancellationToken) => ReadFrom(
        "survey_responses", NativeRows.Response, (size, after, token) => api.ListSurveyResponsesAsync(since * 1000, size, after, token), AtOnce, cancellationToken);

    /// <summary>Whether the account has this survey and somebody answered it; <see langword="null"/> if it has it not.</summary>
    public async Task<bool?> IsInUseAsync(bool ratings, CancellationToken cancellationToken)
    {
        var page = ratings
            ? await AskAsync("satisfaction_ratings", NativeRows.Rating, token => api.ListRatingsAsync("received", 0, 1, null, token), cancellationToken)
            : await AskAsync("survey_responses", NativeRows.Response, token => api.ListSurveyResponsesAsync(0, 1, null, token), cancellationToken);
        return page is null ? null : page.Items.Count > 0;
    }

    private async IAsyncEnumerable<IReadOnlyList<NativeRow>> ReadFrom(
        string list, Func<JObject, NativeRow> read, Func<int, string?, CancellationToken, Task<HttpResponseMessage>> send, int size, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? after = null;
        while (true)
        {
            var from = after;
            if (await AskAsync(list, read, token => send(size, from, token), cancellationToken) is not { } page) yield break;
            yield return page.Items;
            if (page.Next is null) yield break;
            after = page.Next;
        }
    }

    private Task<ListAnswer<NativeRow>?> AskAsync(
        string list, Func<JObject, NativeRow> read, Func<CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken) => channel.AskAsync<ListAnswer<NativeRow>?>(
        send,
        async (response, token) => response.IsSuccessStatusCode ? await ListAnswer.ReadAsync(response, list, read, channel.Account, token) : null,
        _terms,
        cancellationToken);
}
