using CxKit.Core.Statistics;
using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.Core.Metrics;

/// <summary>What derived metrics have in common: which contacts the period takes in, and the usual figures of plain numbers.</summary>
internal static class Derivation
{
    /// <summary>The first day of the period, and the first that no longer belongs to it.</summary>
    internal static (DateOnly First, DateOnly End) Days(this Evidence evidence) =>
        (evidence.Period.Since.DayIn(evidence.Zone), evidence.Period.Until.DayIn(evidence.Zone));

    internal static IEnumerable<Ticket> OpenedContacts(this Evidence evidence) =>
        evidence.Tickets.Where(t => t.IsContact && evidence.Period.Contains(t.OpenedAt));

    internal static IEnumerable<Ticket> ResolvedContacts(this Evidence evidence) =>
        evidence.Tickets.Where(t => t is { IsContact: true, IsResolved: true } && evidence.Period.Contains(t.JudgedAt));

    /// <summary>The share with Wilson's interval.</summary>
    internal static Figure Share(this FigureDefinition definition, long hits, long n) =>
        new(definition, n == 0 ? null : hits / (double)n, n, Wilson.Of(hits, n));

    /// <summary>The mean with Student's interval; sorted first, so that the order of the evidence decides no last digit.</summary>
    internal static Figure Mean(this FigureDefinition definition, IEnumerable<double> numbers)
    {
        var moments = SampleMoments.Of([.. numbers.Order()]);
        return new Figure(
            definition, moments.N == 0 ? null : moments.Mean, moments.N, MeanInterval.Of(moments.Mean, moments.SumOfSquaredDeviations, moments.N));
    }

    /// <summary>The share of all there is, without interval.</summary>
    internal static Figure FullShare(this FigureDefinition definition, long hits, long n) => Figure.FullCount(definition, n == 0 ? null : hits / (double)n, n);

    /// <summary>The median with its distribution-free interval.</summary>
    internal static Figure Median(this FigureDefinition definition, IEnumerable<double> numbers) => definition.AtQuantile(numbers, 0.5);

    /// <summary>The quantile (type 7) with its distribution-free interval.</summary>
    internal static Figure AtQuantile(this FigureDefinition definition, IEnumerable<double> numbers, double p)
    {
        double[] sorted = [.. numbers.Order()];
        return new Figure(definition, Quantile.Of(sorted, p, QuantileRule.Type7), sorted.Length, Quantile.IntervalOf(sorted, p));
    }
}
