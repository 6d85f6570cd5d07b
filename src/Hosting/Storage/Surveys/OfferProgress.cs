namespace CxKit.Storage;

/// <summary>
/// Up to which time of judgement all resolved episodes are known to be decided, per account and survey, so that the search for undecided ones
/// begins there. It starts from nothing with each process, and is moved only by transactions, one at a time.
/// </summary>
internal sealed class OfferProgress
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Account, string Survey), long> _decidedUntil = [];

    /// <summary>Where to begin.</summary>
    internal long From(string account, string survey)
    {
        lock (_lock) return _decidedUntil.GetValueOrDefault((account, survey), long.MinValue);
    }

    /// <summary>All before this time is decided.</summary>
    internal void Advance(string account, string survey, long judgedAt)
    {
        lock (_lock) _decidedUntil[(account, survey)] = judgedAt;
    }

    /// <summary>A resolution came or changed that is judged at this time.</summary>
    internal void Lower(string account, long judgedAt)
    {
        lock (_lock)
        {
            foreach (var key in _decidedUntil.Keys.Where(k => k.Account == account).ToList())
                _decidedUntil[key] = Math.Min(_decidedUntil[key], judgedAt);
        }
    }

    /// <summary>Nothing is known of the survey any more.</summary>
    internal void Forget(string account, string survey)
    {
        lock (_lock) _decidedUntil.Remove((account, survey));
    }
}
