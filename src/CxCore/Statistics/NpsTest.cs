namespace CxKit.Core.Statistics;

/// <summary>Whether two Net Promoter Scores differ: the two-sample z test with the Wald interval of the difference (as nps.test of B. Rocks' R package NPS).</summary>
public static class NpsTest
{
    /// <summary>The first score less the second, in points.</summary>
    /// <returns><see langword="null"/> if nobody answered in a sample, or all of each answered alike.</returns>
    public static TwoSampleTest? Of(NpsSample first, NpsSample second)
    {
        if (first.Score - second.Score is not { } difference) return null;
        var standardError = Math.Sqrt(Math.Pow(first.StandardError, 2) + Math.Pow(second.StandardError, 2));
        if (standardError == 0) return null;
        var half = Normal95.Z * standardError;
        return TwoSampleTest.Normal(difference, standardError, new Interval(Math.Max(-200, difference - half), Math.Min(200, difference + half)));
    }
}
