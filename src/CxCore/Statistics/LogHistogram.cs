namespace CxKit.Core.Statistics;

/// <summary>
/// Counts of whole numbers from 0 up in buckets whose bounds grow by a constant factor, so that a bucket's value lies within 1 % of every
/// number in it (the mapping of DDSketch: C. Masson, J. E. Rim, H. K. Lee, PVLDB 12, 2019). Zero has a bucket of its own. Merging adds counts.
/// </summary>
public sealed class LogHistogram
{
    /// <summary>The relative error of a bucket's value.</summary>
    public const double RelativeError = LogBuckets.RelativeError;

    // In ascending order of buckets, without empty ones: few numbers lie in few buckets, and most histograms are small.
    private LogCell[] _cells = [];
    private int _used;

    /// <summary>How many numbers were counted.</summary>
    public long Count { get; private set; }

    /// <summary>The buckets in ascending order; the first may be that of zero.</summary>
    public IReadOnlyCollection<KeyValuePair<int, long>> Buckets =>
        [.. _cells.Take(_used).Select(cell => KeyValuePair.Create(LogBuckets.BucketAt(cell.Index), cell.Count))];

    /// <summary>Counts a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public void Add(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        AddAt(LogBuckets.IndexOf(number), 1);
    }

    /// <summary>Counts many numbers: as if each had been added, and faster.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative; then none was counted.</exception>
    public void AddAll(ReadOnlySpan<long> numbers)
    {
        var counts = new LogCounts(stackalloc long[LogBuckets.Count]);
        foreach (var number in numbers)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(number, nameof(numbers));
            counts.Add(LogBuckets.IndexOf(number), 1);
        }

        Take(counts, numbers.Length);
    }

    /// <summary>Adds the counts of another histogram.</summary>
    public void Merge(LogHistogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var counts = new LogCounts(stackalloc long[LogBuckets.Count]);
        foreach (var cell in other._cells.AsSpan(0, other._used)) counts.Add(cell.Index, cell.Count);
        Take(counts, other.Count);
    }

    /// <summary>The <paramref name="p"/>-quantile, interpolated as type 7 between the bucket values of the two neighbouring ranks.</summary>
    /// <returns><see langword="null"/> if nothing was counted.</returns>
    public double? Quantile(double p)
    {
        if (Count == 0) return null;
        var position = (Count - 1) * p;
        var rank = (long)Math.Floor(position);
        var low = AtRank(rank);
        return low + ((position - rank) * (AtRank(Math.Min(rank + 1, Count - 1)) - low));
    }

    /// <summary>The bucket value of the number at a rank, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rank.</exception>
    public double AtRank(long rank)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rank);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rank, Count);
        foreach (var cell in _cells)
        {
            if (rank < cell.Count) return LogBuckets.ValueAt(cell.Index);
            rank -= cell.Count;
        }

        throw new InvalidOperationException("The count is the sum of the buckets.");
    }

    internal void AddToBucket(int bucket, long count) => AddAt(LogBuckets.IndexOfBucket(bucket), count);

    private void AddAt(int index, long count)
    {
        var at = _cells.AsSpan(0, _used).BinarySearch(new LogCell(index, 0));
        if (at >= 0) _cells[at] = new LogCell(index, _cells[at].Count + count);
        else Insert(~at, new LogCell(index, count));
        Count += count;
    }

    private void Insert(int at, LogCell cell)
    {
        if (_used == _cells.Length) Array.Resize(ref _cells, Math.Max(4, 2 * _used));
        _cells.AsSpan(at, _used - at).CopyTo(_cells.AsSpan(at + 1));
        _cells[at] = cell;
        _used++;
    }

    private void Take(LogCounts counts, long added)
    {
        foreach (var cell in _cells.AsSpan(0, _used)) counts.Add(cell.Index, cell.Count);
        _cells = counts.ToCells();
        _used = _cells.Length;
        Count += added;
    }
}
