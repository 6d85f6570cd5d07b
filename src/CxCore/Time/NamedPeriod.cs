namespace CxKit.Core.Time;

/// <summary>A period that people have a name for.</summary>
/// <param name="Label">The name, such as <c>2016-W09</c>.</param>
/// <param name="Period">From when until when.</param>
public readonly record struct NamedPeriod(string Label, Period Period);
