namespace CxKit.Core.Statistics;

/// <summary>The interval of a share: Wilson's score interval (E. B. Wilson, JASA 22, 1927), which stays within 0 and 1 and has a width at 0 and 1 too.</summary>
public static class Wilson
{
    /// <summary>The 95 % interval of <paramref name="hits"/> out of <paramref name="n"/>; <see langword="null"/> if <paramref name="n"/> is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Hits are negative or more than n.</exception>
    public static Interval? Of(long hits, long n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, n);
        return n == 0 ? null : OfShare(hits / (double)n, n);
    }

    /// <summary>The 95 % interval of a weighted share, of values that are 1 for a hit and 0 for none; <see langword="null"/> if nothing has weight.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The weighted mean is not between 0 and 1: it is no share.</exception>
    public static Interval? Of(WeightedSums sums) => sums.Mean is { } share ? OfShare(share, sums.EffectiveN) : null;

    /// <summary>The 95 % interval of a share that has the weight of <paramref name="effectiveN"/> answers, whole or not; <see langword="null"/> if that is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1, or n is negative.</exception>
    public static Interval? OfShare(double share, double effectiveN)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(effectiveN, 0);
        if (effectiveN == 0) return null;
        const double z2 = Normal95.Z * Normal95.Z;
        var centre = (share + (z2 / (2 * effectiveN))) / (1 + (z2 / effectiveN));
        var half = Normal95.Z / (1 + (z2 / effectiveN)) * Math.Sqrt((share * (1 - share) / effectiveN) + (z2 / (4 * effectiveN * effectiveN)));
        // Against rounding: the interval of 0 begins at 0, that of 1 ends at 1, and each contains its share.
        return new Interval(Math.Clamp(centre - half, 0, share), Math.Clamp(centre + half, share, 1));
    }
}
