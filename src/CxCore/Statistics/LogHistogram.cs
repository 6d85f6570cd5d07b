namespace CxKit.Core.Statistics;

/// <summary>
/// Counts of positive whole numbers in buckets whose bounds grow by a constant factor, so that a bucket's value lies within 1 % of every
/// number in it (the mapping of DDSketch: C. Masson, J. E. Rim, H. K. Lee, PVLDB 12, 2019). Zero has a bucket of its own. Merging adds counts.
/// </summary>
public sealed class LogHistogram
{
    /// <summary>The relative error of a bucket's value.</summary>
    public const double RelativeError = 0.01;

    private const double Factor = (1 + RelativeError) / (1 - RelativeError);
    private const int ZeroBucket = int.MinValue;
    private static readonly double _logFactor = Math.Log(Factor);
    private readonly SortedDictionary<int, long> _buckets = [];

    /// <summary>How many numbers were counted.</summary>
    public long Count { get; private set; }

    /// <summary>The buckets in ascending order; the first may be that of zero.</summary>
    public IReadOnlyCollection<KeyValuePair<int, long>> Buckets => _buckets;

    /// <summary>Counts a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public void Add(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        AddToBucket(BucketOf(number), 1);
    }

    /// <summary>Adds the counts of another histogram.</summary>
    public void Merge(LogHistogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var (bucket, count) in other._buckets) AddToBucket(bucket, count);
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
        foreach (var (bucket, count) in _buckets)
        {
            if (rank < count) return ValueOf(bucket);
            rank -= count;
        }

        throw new InvalidOperationException("The count is the sum of the buckets.");
    }

    internal void AddToBucket(int bucket, long count)
    {
        _buckets[bucket] = _buckets.GetValueOrDefault(bucket) + count;
        Count += count;
    }

    private static int BucketOf(long number) => number == 0 ? ZeroBucket : (int)Math.Ceiling(Math.Log(number) / _logFactor);

    private static double ValueOf(int bucket) => bucket == ZeroBucket ? 0 : 2 * Math.Pow(Factor, bucket) / (Factor + 1);
}
