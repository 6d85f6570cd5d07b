namespace CxKit.Core.Statistics.Charts;

/// <summary>
/// The patterns looked for. Charts of single values, means, shares and counts look for all; moving ranges, EWMA and CUSUM, whose
/// neighbouring points depend on each other, for points beyond the limits only.
/// </summary>
public enum SignalRule
{
    /// <summary>A point beyond its limits (W. A. Shewhart 1931; Western Electric rule 1, Nelson's test 1).</summary>
    BeyondLimits,

    /// <summary>Two of three points in a row beyond two sigma on the same side, the last being one of them (Western Electric rule 2, Nelson's test 5).</summary>
    TwoOfThreeBeyondTwoSigma,

    /// <summary>Six points in a row, each above, or each below, the one before (Nelson's test 3; L. S. Nelson, Journal of Quality Technology 16, 1984).</summary>
    TrendOfSix,

    /// <summary>Eight points in a row on the same side of the centre (Western Electric rule 4, Statistical Quality Control Handbook 1956; Nelson asks for nine).</summary>
    RunOfEight,
}
