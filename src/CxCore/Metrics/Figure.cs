using CxKit.Core.Statistics;

namespace CxKit.Core.Metrics;

/// <summary>A value with what it means and how sure it is.</summary>
/// <param name="Definition">What it means.</param>
/// <param name="Value">The value in the definition's unit; <see langword="null"/> where there is nothing to compute from, or it may not be shown.</param>
/// <param name="N">How many tickets, answers or other things it rests on.</param>
/// <param name="Interval">The 95 % interval; <see langword="null"/> where there is none.</param>
public sealed record Figure(FigureDefinition Definition, double? Value, long N, Interval? Interval)
{
    private readonly NoInterval? _why;

    /// <summary>Why there is no interval; <see langword="null"/> where there is one.</summary>
    public NoInterval? WhyNoInterval
    {
        get => Interval is not null ? null : _why ?? (N == 0 ? NoInterval.Nothing : NoInterval.TooFew);
        init => _why = value;
    }

    /// <summary>A figure of which all there is was counted: it has a value and no interval.</summary>
    public static Figure FullCount(FigureDefinition definition, double? value, long n) =>
        new(definition, value, n, null) { WhyNoInterval = value is null ? NoInterval.Nothing : NoInterval.FullCount };

    /// <summary>A figure that cannot be computed, because a fact that it takes is not known.</summary>
    public static Figure Unknown(FigureDefinition definition) => new(definition, null, 0, null) { WhyNoInterval = NoInterval.Unknown };

    /// <summary>The same figure with value and interval withheld, so that nobody in a small group can be recognised.</summary>
    public Figure Withheld() => this with { Value = null, Interval = null, WhyNoInterval = NoInterval.Withheld };
}
