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
        if (n == 0) return null;
        const double z2 = Normal95.Z * Normal95.Z;
        var p = hits / (double)n;
        var centre = (p + (z2 / (2 * n))) / (1 + (z2 / n));
        var half = Normal95.Z / (1 + (z2 / n)) * Math.Sqrt((p * (1 - p) / n) + (z2 / (4.0 * n * n)));
        return new Interval(hits == 0 ? 0 : Math.Max(0, centre - half), hits == n ? 1 : Math.Min(1, centre + half));
    }
}
