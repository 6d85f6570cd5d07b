using CxKit.Core.Statistics;

namespace CxKit.Core.Metrics;

/// <summary>A value with what it means and how sure it is.</summary>
/// <param name="Definition">What it means.</param>
/// <param name="Value">The value in the definition's unit; <see langword="null"/> where there is nothing to compute from, or it may not be shown.</param>
/// <param name="N">How many tickets or answers it rests on.</param>
/// <param name="Interval">The 95 % interval; <see langword="null"/> where there is none.</param>
public sealed record Figure(FigureDefinition Definition, double? Value, long N, Interval? Interval)
{
    /// <summary>The same figure with value and interval withheld, so that nobody in a small group can be recognised.</summary>
    public Figure Withheld() => this with { Value = null, Interval = null };
}
