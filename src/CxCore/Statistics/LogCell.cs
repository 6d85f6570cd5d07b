namespace CxKit.Core.Statistics;

/// <summary>How many numbers lie in one bucket, in eight bytes: the bucket's index in the upper 12 bits, the count in the lower 52.</summary>
internal readonly struct LogCell : IComparable<LogCell>
{
    private const int CountBits = 52;
    private readonly ulong _bits;

    internal LogCell(int index, long count) => _bits = ((ulong)index << CountBits) + (ulong)count;

    internal int Index => (int)(_bits >> CountBits);

    internal long Count => (long)(_bits & ((1UL << CountBits) - 1));

    /// <summary>Cells are in the order of their buckets, whatever they count.</summary>
    public int CompareTo(LogCell other) => Index.CompareTo(other.Index);
}
