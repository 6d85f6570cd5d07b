namespace CxKit.Core.Statistics.Charts;

/// <summary>The constants of ranges of normal samples, as tables print them (ASTM STP 15D; D. C. Montgomery, Introduction to Statistical Quality Control, appendix VI).</summary>
internal static class RangeConstants
{
    internal const int LargestSubgroup = 10;

    /// <summary>D4 for two values: the upper limit of a moving range in mean moving ranges.</summary>
    internal const double UpperOfTwo = 3.267;

    private static readonly double[] _d2 = [1.128, 1.693, 2.059, 2.326, 2.534, 2.704, 2.847, 2.970, 3.078];

    /// <summary>d2: the mean range of this many values (2 to 10) in standard deviations.</summary>
    internal static double MeanRange(int size) => _d2[size - 2];
}
