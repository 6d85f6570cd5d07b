namespace CxKit.Core.Statistics;

/// <summary>The answers to the question of recommendation: the shares of promoters (9, 10) and detractors (0 to 6), and of how many. The default value is nobody.</summary>
public readonly record struct NpsSample
{
    // What sums of weights may be off.
    private const double Rounding = 1e-9;

    internal NpsSample(double promoters, double detractors, double n) => (Promoters, Detractors, N) = (promoters, detractors, n);

    /// <summary>The share of promoters, 0 to 1.</summary>
    public double Promoters { get; }

    /// <summary>The share of detractors, 0 to 1.</summary>
    public double Detractors { get; }

    /// <summary>How many answered; of weighted answers Kish's effective n.</summary>
    public double N { get; }

    /// <summary>The Net Promoter Score in points, −100 to 100; <see langword="null"/> if nobody answered.</summary>
    public double? Score => N > 0 ? 100 * (Promoters - Detractors) : null;

    /// <summary>The variance of one answer that counts 1, 0 or −1: p + d − (p − d)², from 0 to 1 (B. Rocks, The American Statistician 70, 2016).</summary>
    // Written as a sum of what cannot be negative, so that no rounding is either.
    public double Variance => (Promoters * (1 - Promoters)) + (Detractors * (1 - Detractors)) + (2 * Promoters * Detractors);

    internal double StandardError => 100 * Math.Sqrt(Variance / N);

    /// <summary>So many promoters, passives and detractors.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static NpsSample Of(long promoters, long passives, long detractors)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(promoters);
        ArgumentOutOfRangeException.ThrowIfNegative(passives);
        ArgumentOutOfRangeException.ThrowIfNegative(detractors);
        var n = (double)promoters + passives + detractors;
        return n == 0 ? default : new NpsSample(promoters / n, detractors / n, n);
    }

    /// <summary>Weighted answers, summed with 1 for a promoter, 0 for a passive and −1 for a detractor.</summary>
    /// <exception cref="ArgumentException">Other values than 1, 0 and −1 were summed.</exception>
    public static NpsSample Of(WeightedSums sums)
    {
        if (sums.Mean is not { } mean) return default;
        var square = sums.SquaredValues / sums.Weights;
        if (square > 1 + Rounding || Math.Abs(mean) > square + Rounding) throw new ArgumentException("The values are not 1, 0 and −1.", nameof(sums));
        return new NpsSample(Math.Clamp((square + mean) / 2, 0, 1), Math.Clamp((square - mean) / 2, 0, 1), sums.EffectiveN);
    }
}
