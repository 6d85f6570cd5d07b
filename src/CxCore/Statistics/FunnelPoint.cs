namespace CxKit.Core.Statistics;

/// <summary>A group in a funnel: the smaller it is, the wider the limits that chance alone may take it to.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="N">How many values it has.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Lower">The lower limit of what chance does in 998 of 1000 cases; a mean equal to it is within.</param>
/// <param name="Upper">The upper limit of the same.</param>
/// <param name="Verdict">Whether it differs from the whole.</param>
public sealed record FunnelPoint(string Group, long N, double Mean, double Lower, double Upper, FunnelVerdict Verdict);
