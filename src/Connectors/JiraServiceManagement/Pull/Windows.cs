using System.Runtime.CompilerServices;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>
/// Reads all issues from a time on, in the order of that time, and leaves out none. Jira's pages are positions in a list that shifts
/// when an issue on an earlier page changes or vanishes, and then skips one. So each page is the first of a search of its own, which
/// begins at the minute where the page before ended; only where too many issues share a minute are pages followed, and afterwards the
/// ids of the stretch are read at once and compared.
/// </summary>
internal sealed class Windows(IssueSearch search, IssueIntake intake, JqlClock clock, WindowedBy by, Func<CancellationToken, Task<DateTimeOffset>> askTime)
{
    /// <summary>What a change takes to reach every index of Jira in ordinary times.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(15);

    /// <summary>More issues than this of a page are not read twice: its successor is followed.</summary>
    private const int MostOverlap = 10;

    /// <summary>So many pages hold fewer issues than ids come at once.</summary>
    private const int MostFollowed = 40;

    /// <summary>When the reading began, by Jira's clock; <see langword="null"/> while one page holds all, so that nothing can have moved in between.</summary>
    public DateTimeOffset? BeganAt { get; private set; }

    /// <summary>Reads from a time on; <see langword="null"/> is the beginning.</summary>
    public async IAsyncEnumerable<Stretch> ReadAsync(DateTimeOffset? from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var window = new Window(clock.AtOrBefore(from), from); window is not null;)
        {
            string? token = null;
            Window? next;
            var pages = 0;
            do
            {
                var page = await search.ReadAsync(by.Jql(window.Start), token, by.Fields, cancellationToken);
                pages++;
                token = page.Next;
                if (token is not null) BeganAt ??= await askTime(cancellationToken);
                var fresh = window.Take(page.Issues, by.TimeOf);
                next = token is null ? null : NextAfter(page.Issues, window, isTooLong: pages >= MostFollowed);
                yield return new Stretch(fresh, next is not null && pages == 1 ? next.From : window.From);
            }
            while (token is not null && next is null);
            if (pages > 1) yield return new Stretch(await ReadSkippedAsync(window, next, cancellationToken), (next ?? window).From);
            next?.Carry(window, clock);
            window = next;
        }
    }

    /// <summary>The window after this page, unless so much of the page would be read again that its successor is better followed.</summary>
    private Window? NextAfter(IReadOnlyList<Issue> page, Window window, bool isTooLong)
    {
        // An issue that changed a moment ago may stand where its older version belongs: its time says nothing of its neighbours'.
        var last = page.LastOrDefault(i => by.TimeOf(i) <= BeganAt - Settling) ?? (page.Count > 0 ? page[^1] : null);
        if (!by.IsOrdered || last is null || by.TimeOf(last) is not { } time) return null;
        var start = clock.AtOrBefore(time);
        if (string.CompareOrdinal(start, window.Start) <= 0) return null;
        var overlap = page.Count(i => string.CompareOrdinal(clock.AtOrBefore(by.TimeOf(i)), start) >= 0);
        return overlap > MostOverlap && !isTooLong ? null : new Window(start, time);
    }

    private async Task<IReadOnlyList<Issue>> ReadSkippedAsync(Window window, Window? next, CancellationToken cancellationToken)
    {
        var ids = await search.ReadIdsAsync(by.Jql(window.Start, next?.Start), cancellationToken);
        var skipped = ids.Where(id => !window.Holds(id)).ToList();
        return skipped.Count == 0 ? [] : window.Take(await intake.ReadAsync(skipped, by.Fields, cancellationToken), by.TimeOf);
    }
}

/// <summary>A part of what was read.</summary>
/// <param name="Issues">Issues that were not read before.</param>
/// <param name="ResumeAt">From when on a later reading has to go on; <see langword="null"/> is the beginning.</param>
internal sealed record Stretch(IReadOnlyList<Issue> Issues, DateTimeOffset? ResumeAt);
