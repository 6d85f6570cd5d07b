namespace CxKit.Core.Statistics.Charts;

/// <summary>A point of a control chart.</summary>
/// <param name="Value">The value, in the unit of the chart.</param>
/// <param name="Lower">The lower limit; a value equal to it is within.</param>
/// <param name="Upper">The upper limit; a value equal to it is within.</param>
public readonly record struct ChartPoint(double Value, double Lower, double Upper);
