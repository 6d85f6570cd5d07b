using CxKit.Core.Statistics;

namespace CxKit.Core.Metrics.Tallies;

/// <summary>How often each whole number from 0 up was counted: for numbers of which there are few, such as hand-offs per ticket.</summary>
public sealed class CountTally : Tally
{
    private readonly SortedDictionary<long, long> _counts = [];

    /// <summary>How often each number was counted, the lowest first; numbers that never were are absent.</summary>
    public IReadOnlyCollection<KeyValuePair<long, long>> Counts => _counts;

    /// <inheritdoc/>
    public override long N => _counts.Values.Sum();

    /// <summary>The mean with Student's interval.</summary>
    public Figure Mean(FigureDefinition definition)
    {
        var n = N;
        if (n == 0) return new Figure(definition, null, 0, null);
        var mean = _counts.Sum(c => c.Key * c.Value) / (double)n;
        return new Figure(definition, mean, n, MeanInterval.Of(mean, _counts.Sum(c => c.Value * (c.Key - mean) * (c.Key - mean)), n));
    }

    /// <summary>The share of numbers that are hits with Wilson's interval.</summary>
    /// <param name="definition">What the share means.</param>
    /// <param name="isHit">Which numbers are hits.</param>
    /// <param name="counts">Which numbers it is a share of; without it, all.</param>
    public Figure Share(FigureDefinition definition, Func<long, bool> isHit, Func<long, bool>? counts = null)
    {
        var among = _counts.Where(c => counts?.Invoke(c.Key) ?? true).ToList();
        var (hits, n) = (among.Where(c => isHit(c.Key)).Sum(c => c.Value), among.Sum(c => c.Value));
        return new Figure(definition, n == 0 ? null : hits / (double)n, n, Wilson.Of(hits, n));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public override void Add(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        Count(number, 1);
    }

    /// <inheritdoc/>
    public override void Merge(Tally other)
    {
        var counts = Same<CountTally>(other);
        base.Merge(other);
        foreach (var (number, times) in counts._counts) Count(number, times);
    }

    /// <inheritdoc/>
    protected override void Read(BinaryReader reader)
    {
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--) Count(reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
    }

    /// <inheritdoc/>
    protected override void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(_counts.Count);
        foreach (var (number, times) in _counts)
        {
            writer.Write7BitEncodedInt64(number);
            writer.Write7BitEncodedInt64(times);
        }
    }

    private void Count(long number, long times) => _counts[number] = _counts.GetValueOrDefault(number) + times;
}
