namespace CxKit.Core.Statistics;

/// <summary>A 95 % interval, both ends included. The default value is the point 0.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Interval(double Low, double High);
