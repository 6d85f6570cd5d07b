using System.Runtime.CompilerServices;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>
/// Reads what changed since a cursor, in batches, until nothing is left. Jira's index lags behind its changes, mostly for seconds and
/// now and then for hours: so every reading repeats the last minutes, and once an hour the last half day.
/// </summary>
/// <param name="windows">Begins to read windows.</param>
/// <param name="timeOf">The time that is read by.</param>
/// <param name="time">Our clock.</param>
internal sealed class ChangeStream(Func<Windows> windows, Func<Issue, DateTimeOffset?> timeOf, TimeProvider time)
{
    /// <summary>The most issues in a batch: so many can be asked for their changes at once.</summary>
    private const int AtOnce = 1_000;

    /// <summary>What one more page may bring at Cloud.</summary>
    private const int PageSize = 100;

    /// <summary>The most that a cursor keeps in mind; beyond it, repeating costs less.</summary>
    private const int MostRecent = 300;

    /// <summary>A reading that took long is followed by one of what changed meanwhile, which takes less; a busy desk would never end.</summary>
    private const int MostReadings = 3;

    private static readonly TimeSpan _longStretch = TimeSpan.FromHours(12);
    private static readonly TimeSpan _sweepEvery = TimeSpan.FromHours(1);

    private readonly Dictionary<string, long> _known = new(StringComparer.Ordinal);
    private DateTimeOffset? _latest;
    private int _mostKnown = 4 * AtOnce;

    public async IAsyncEnumerable<ChangeBatch> ReadAsync(PullCursor cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (id, known) in cursor.Recent) _known[id] = known;
        _latest = cursor.Seen;
        var now = time.GetUtcNow();
        var isSweep = cursor.SweptAt is null || now - cursor.SweptAt >= _sweepEvery;
        var from = cursor.Seen - (isSweep ? _longStretch : Windows.Settling);
        Windows? last = null;
        var isNews = true;
        for (var reading = 0; reading < MostReadings && (reading == 0 || (isNews && last?.BeganAt is not null)); reading++)
        {
            // What a repeated reading did not show, the next pull will.
            isNews = reading == 0;
            if (reading > 0) from = last!.BeganAt - Windows.Settling;
            last = windows();
            var batch = new List<Issue>();
            var (begun, reached) = (cursor, cursor);
            await foreach (var stretch in last.ReadAsync(from, cancellationToken))
            {
                var held = batch.Count;
                batch.AddRange(stretch.Issues.Where(i => IsNews(i, last.BeganAt)));
                isNews |= batch.Count > held;
                reached = cursor with { Seen = Earlier(stretch.ResumeAt, last.BeganAt) ?? cursor.Seen };
                if (batch.Count + PageSize <= AtOnce) continue;
                foreach (var part in Parts(batch, begun, reached)) yield return part;
                batch.Clear();
                begun = reached;
            }
            foreach (var part in Parts(batch, begun, reached)) yield return part;
        }
        var seen = last?.BeganAt is { } beganAt ? Earlier(_latest, beganAt) : _latest;
        yield return new ChangeBatch([], new PullCursor { Seen = seen, SweptAt = isSweep ? now : cursor.SweptAt, Recent = Recent() }, _latest, IsLast: true);
    }

    /// <summary>A batch in parts of the permitted size; only with the last of them is it all kept.</summary>
    private IEnumerable<ChangeBatch> Parts(List<Issue> batch, PullCursor begun, PullCursor reached)
    {
        // Of an issue that changed while it was read, the later version holds.
        var parts = batch.GroupBy(i => i.Id, StringComparer.Ordinal).Select(versions => versions.Last()).Chunk(AtOnce).ToList();
        return parts.Select((part, place) => new ChangeBatch(part, place == parts.Count - 1 ? reached : begun, _latest, IsLast: false));
    }

    /// <summary>Whether this version of an issue was not handed out before.</summary>
    private bool IsNews(Issue issue, DateTimeOffset? beganAt)
    {
        if (timeOf(issue) is not { } at) return true;
        if (_latest is null || at > _latest) _latest = at;
        var stamp = at.ToUnixTimeMilliseconds();
        if (_known.TryGetValue(issue.Id, out var known) && known == stamp) return false;
        _known[issue.Id] = stamp;
        if (_known.Count > _mostKnown) ForgetBefore(Earlier(_latest, beganAt) - Windows.Settling);
        return true;
    }

    /// <summary>Forgets what lies before the stretch that is read again.</summary>
    private void ForgetBefore(DateTimeOffset? time)
    {
        var stamp = time?.ToUnixTimeMilliseconds();
        foreach (var (id, _) in _known.Where(k => k.Value < stamp).ToList()) _known.Remove(id);
        _mostKnown = 4 * AtOnce + 2 * _known.Count;
    }

    private Dictionary<string, long> Recent()
    {
        var from = (_latest - Windows.Settling)?.ToUnixTimeMilliseconds();
        var recent = _known.Where(k => k.Value >= from).OrderByDescending(k => k.Value).Take(MostRecent + 1).ToDictionary(StringComparer.Ordinal);
        return recent.Count > MostRecent ? [] : recent;
    }

    /// <summary>The earlier of a place in time, where <see langword="null"/> is the beginning, and a time that need not be known.</summary>
    private static DateTimeOffset? Earlier(DateTimeOffset? place, DateTimeOffset? other) => other is null || place is null || place < other ? place : other;
}

/// <summary>Some of what changed.</summary>
/// <param name="Issues">Issues, each in a version that was not handed out before.</param>
/// <param name="Cursor">Where to go on once they are kept.</param>
/// <param name="SeenUntil">The latest time met so far.</param>
/// <param name="IsLast">Whether nothing is left.</param>
internal sealed record ChangeBatch(IReadOnlyList<Issue> Issues, PullCursor Cursor, DateTimeOffset? SeenUntil, bool IsLast);
