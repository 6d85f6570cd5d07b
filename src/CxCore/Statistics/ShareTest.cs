namespace CxKit.Core.Statistics;

/// <summary>Whether two independent shares differ: the z test with the pooled share (K. Pearson's χ² of the 2 × 2 table is its square), and Newcombe's interval.</summary>
public static class ShareTest
{
    /// <summary>The first share less the second.</summary>
    /// <returns><see langword="null"/> if one is a share of nothing, or both together have no hit or only hits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Hits are negative or more than n.</exception>
    public static TwoSampleTest? Of(long firstHits, long firstN, long secondHits, long secondN)
    {
        if (Newcombe.Of(firstHits, firstN, secondHits, secondN) is not { } interval) return null;
        var (n, m) = ((double)firstN, (double)secondN);
        var pooled = (firstHits + secondHits) / (n + m);
        if (pooled is 0 or 1) return null;
        var standardError = Math.Sqrt(pooled * (1 - pooled) * ((1 / n) + (1 / m)));
        return TwoSampleTest.Normal((firstHits / n) - (secondHits / m), standardError, interval);
    }
}
