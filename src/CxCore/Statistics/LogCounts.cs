namespace CxKit.Core.Statistics;

/// <summary>A counter for each bucket there is, while many numbers are counted; a histogram keeps only the buckets that are not empty.</summary>
/// <param name="counters">As many zeros as there are buckets.</param>
internal ref struct LogCounts(Span<long> counters)
{
    private readonly Span<long> _counters = counters;
    private int _lowest = LogBuckets.Count;
    private int _highest = -1;

    internal void Add(int index, long count)
    {
        _counters[index] += count;
        _lowest = Math.Min(_lowest, index);
        _highest = Math.Max(_highest, index);
    }

    /// <summary>The buckets that are not empty, in ascending order.</summary>
    internal readonly LogCell[] ToCells()
    {
        if (_highest < 0) return [];
        var seen = _counters[_lowest..(_highest + 1)];
        var cells = new LogCell[seen.Length - seen.Count(0)];
        var used = 0;
        for (var i = 0; i < seen.Length; i++)
        {
            // Written in any case, and written over if it is empty: the last one is not.
            cells[used] = new LogCell(_lowest + i, seen[i]);
            used += (int)((ulong)-seen[i] >> 63);
        }

        return cells;
    }
}
