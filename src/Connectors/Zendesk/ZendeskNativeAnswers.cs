using System.Runtime.CompilerServices;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Zendesk;

/// <summary>
/// Reads what customers answered to the helpdesk's own surveys, the older and the newer. The lists are cut by the time at which an
/// answer was begun, and it can be corrected for a month: what may still change is read again every hour.
/// </summary>
internal sealed class ZendeskNativeAnswers(NativeLists lists, NativeSurvey survey, TimeProvider time) : INativeAnswerReader
{
    private static readonly TimeSpan _correctable = TimeSpan.FromDays(30);
    private static readonly TimeSpan _again = TimeSpan.FromHours(1);

    /// <summary>A list may lack what was written in the last minute.</summary>
    private static readonly TimeSpan _overlap = TimeSpan.FromMinutes(5);

    public async IAsyncEnumerable<NativeAnswerPage> ReadAnsweredSince(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var at = NativeCursor.Parse(cursor);
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var isDue = at.Again is not { } last || now - last >= _again.TotalSeconds;
        var back = isDue ? _correctable : _overlap;

        // A position moves when its list was read to the end: rows do not come in the order of their times.
        if (survey is NativeSurvey.Both or NativeSurvey.Ratings)
        {
            var latest = at.Ratings;
            await foreach (var rows in lists.ReadRatings(Since(at.Ratings, back), cancellationToken))
            {
                latest = Later(latest, rows);
                yield return PageOf(rows, at);
            }
            at = at with { Ratings = latest };
        }
        if (survey is NativeSurvey.Both or NativeSurvey.Responses)
        {
            var latest = at.Responses;
            await foreach (var rows in lists.ReadResponses(Since(at.Responses, back), cancellationToken))
            {
                latest = Later(latest, rows);
                yield return PageOf(rows, at);
            }
            at = at with { Responses = latest };
        }
        yield return PageOf([], at with { Again = isDue ? now : at.Again });
    }

    private static long Since(long? position, TimeSpan back) => position is { } at ? Math.Max(0, at - (long)back.TotalSeconds) : 0;

    private static long? Later(long? latest, IReadOnlyList<NativeRow> rows)
    {
        var here = rows.Max(r => r.BegunAt)?.ToUnixTimeSeconds();
        return latest > here || here is null ? latest : here;
    }

    private static NativeAnswerPage PageOf(IReadOnlyList<NativeRow> rows, NativeCursor at) =>
        new([.. rows.Select(r => r.Answer).OfType<NativeAnswer>()], at.ToString());
}
