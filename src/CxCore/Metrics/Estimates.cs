using CxKit.Core.Statistics;

namespace CxKit.Core.Metrics;

/// <summary>Figures of what was counted or measured one by one, each with its usual interval.</summary>
internal static class Estimates
{
    /// <summary>A share with Wilson's interval.</summary>
    internal static Figure Share(FigureDefinition definition, long hits, long n) =>
        new(definition, n == 0 ? null : hits / (double)n, n, Wilson.Of(hits, n));

    /// <summary>A share of all there is.</summary>
    internal static Figure FullShare(FigureDefinition definition, long hits, long n) =>
        Figure.FullCount(definition, n == 0 ? null : hits / (double)n, n);

    /// <summary>A mean with Student's interval.</summary>
    internal static Figure Mean(FigureDefinition definition, SampleMoments values) => new(
        definition, values.N == 0 ? null : values.Mean, values.N, MeanInterval.Of(values.Mean, values.SumOfSquaredDeviations, values.N));

    /// <summary>A quantile (type 7) with its distribution-free interval, of numbers in ascending order.</summary>
    internal static Figure AtQuantile(FigureDefinition definition, ReadOnlySpan<double> sorted, double p) =>
        new(definition, Quantile.Of(sorted, p, QuantileRule.Type7), sorted.Length, Quantile.IntervalOf(sorted, p));
}
