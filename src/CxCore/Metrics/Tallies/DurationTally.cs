using CxKit.Core.Statistics;

namespace CxKit.Core.Metrics.Tallies;

/// <summary>Durations in whole seconds: count, sum and sum of squares exactly, quantiles within 1 %; negative durations are counted apart.</summary>
public sealed class DurationTally : Tally
{
    private const double SecondsPerHour = 3600;
    private readonly LogHistogram _histogram = new();
    private Int128 _sum;
    private Int128 _sumOfSquares;

    /// <summary>How many durations were negative; they are part of no figure.</summary>
    public long Negative { get; private set; }

    /// <inheritdoc/>
    public override long N => _histogram.Count;

    /// <summary>The mean in hours with Student's interval.</summary>
    public Figure Mean(FigureDefinition definition)
    {
        var n = N;
        if (n == 0) return new Figure(definition, null, 0, null);
        // n·Σx² − (Σx)² is exact in 128 bits for any desk; only the division rounds.
        var deviations = (double)((_sumOfSquares * n) - (_sum * _sum)) / n;
        var mean = (double)_sum / n;
        return new Figure(definition, mean / SecondsPerHour, n, InHours(MeanInterval.Of(mean, deviations, n)));
    }

    /// <summary>The mean in hours where each duration counts as often as its weight says, with Student's interval by the effective n.</summary>
    public Figure WeightedMean(FigureDefinition definition)
    {
        var sums = new WeightedSums(SumOfWeights, SquaredWeights, WeightedSum((double)_sum), WeightedSquares((double)_sumOfSquares));
        return new Figure(definition, sums.Mean / SecondsPerHour, N, InHours(MeanInterval.Of(sums)));
    }

    /// <summary>A quantile in hours with its distribution-free interval.</summary>
    public Figure Quantile(FigureDefinition definition, double p)
    {
        Interval? interval = QuantileRanks.Of(p, N) is { } ranks
            ? new Interval(_histogram.AtRank(ranks.Low), _histogram.AtRank(ranks.High))
            : null;
        return new Figure(definition, _histogram.Quantile(p) / SecondsPerHour, N, InHours(interval));
    }

    /// <summary>The total in hours: a full count, not an estimate.</summary>
    public Figure Total(FigureDefinition definition) => Figure.FullCount(definition, N == 0 ? null : (double)_sum / SecondsPerHour, N);

    /// <inheritdoc/>
    public override void Add(long number)
    {
        if (number < 0)
        {
            Negative++;
            return;
        }

        _histogram.Add(number);
        _sum += number;
        _sumOfSquares += (Int128)number * number;
    }

    /// <inheritdoc/>
    public override void AddAll(ReadOnlySpan<long> numbers)
    {
        if (numbers.ContainsAnyInRange(long.MinValue, -1))
        {
            base.AddAll(numbers);
            return;
        }

        _histogram.AddAll(numbers);
        var (sum, squares) = (UInt128.Zero, UInt128.Zero);
        foreach (var number in numbers)
        {
            sum += (ulong)number;
            squares += Math.BigMul((ulong)number, (ulong)number);
        }

        _sum += (Int128)sum;
        _sumOfSquares += (Int128)squares;
    }

    /// <inheritdoc/>
    public override void Merge(Tally other)
    {
        var durations = Same<DurationTally>(other);
        base.Merge(other);
        _histogram.Merge(durations._histogram);
        _sum += durations._sum;
        _sumOfSquares += durations._sumOfSquares;
        Negative += durations.Negative;
    }

    private protected override void AddExcess(long number, double weight)
    {
        if (number >= 0) base.AddExcess(number, weight);
    }

    /// <inheritdoc/>
    protected override void Read(BinaryReader reader)
    {
        _sum += reader.ReadWide();
        _sumOfSquares += reader.ReadWide();
        Negative += reader.Read7BitEncodedInt64();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            _histogram.AddToBucket(reader.ReadInt32(), reader.Read7BitEncodedInt64());
    }

    /// <inheritdoc/>
    protected override void Write(BinaryWriter writer)
    {
        writer.WriteWide(_sum);
        writer.WriteWide(_sumOfSquares);
        writer.Write7BitEncodedInt64(Negative);
        var buckets = _histogram.Buckets;
        writer.Write7BitEncodedInt(buckets.Count);
        foreach (var (bucket, count) in buckets)
        {
            writer.Write(bucket);
            writer.Write7BitEncodedInt64(count);
        }
    }

    private static Interval? InHours(Interval? seconds) =>
        seconds is { } s ? new Interval(s.Low / SecondsPerHour, s.High / SecondsPerHour) : null;
}
