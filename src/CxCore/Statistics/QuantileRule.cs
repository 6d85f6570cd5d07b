namespace CxKit.Core.Statistics;

/// <summary>Which number is meant by the p-quantile of n numbers in order: the usual rules differ in small samples (R. J. Hyndman, Y. Fan, The American Statistician 50, 1996).</summary>
public enum QuantileRule
{
    /// <summary>Interpolated at rank 1 + (n − 1)p: the rule of R, of numpy and of PERCENTILE.INC.</summary>
    Type7,

    /// <summary>The smallest number that at least the share p does not exceed: always one of the numbers.</summary>
    NearestRank,

    /// <summary>Interpolated at rank (n + 1)p: the rule of PERCENTILE.EXC, of SPSS and Minitab.</summary>
    Type6,

    /// <summary>Interpolated at rank (n + ⅓)p + ⅓: about unbiased for the median of any distribution, and recommended by Hyndman and Fan.</summary>
    Type8,
}
