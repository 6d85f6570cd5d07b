using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Statistics;

namespace CxKit.Benchmarks.Folding;

/// <summary>All metrics of a table of tickets, folded.</summary>
internal sealed record FoldedTable(FoldedMetric Csat, FoldedMetric Nps, FoldedMetric Ces, FoldedMetric TimeToResolve)
{
    private const double SecondsPerHour = 3600;

    // Every hundredth group is compared with its numbers sorted.
    private const int Sampled = 100;

    /// <summary>The sums of the figures that another program computes too: CSAT, NPS, CES, mean, median and 90th percentile of hours.</summary>
    public IReadOnlyList<double> Sums =>
    [
        .. from figure in new[] { (Csat, "csat.top"), (Nps, "nps.score"), (Ces, "ces.mean"), (TimeToResolve, "mttr.mean"), (TimeToResolve, "mttr.median"), (TimeToResolve, "mttr.p90") }
           select figure.Item1.ValuesOf(figure.Item2).Sum() ?? 0,
    ];

    public static FoldedTable Of(AnsweredTickets tickets)
    {
        var fold = Fold.By(tickets.Groups, tickets.GroupCount);
        return new FoldedTable(
            FoldedMetric.Of("csat", tallies => fold.Into(tallies, tickets.Csat, AnsweredTickets.Absent), fold.Groups),
            FoldedMetric.Of("nps", tallies => fold.Into(tallies, tickets.Nps, AnsweredTickets.Absent), fold.Groups),
            FoldedMetric.Of("ces", tallies => fold.Into(tallies, tickets.Ces, AnsweredTickets.Absent), fold.Groups),
            FoldedMetric.Of("mttr", tallies => fold.Into(tallies, tickets.Seconds, AnsweredTickets.Absent), fold.Groups));
    }

    /// <summary>The greatest relative error of a quantile, among the groups that are compared with their numbers sorted.</summary>
    public double GreatestError(AnsweredTickets tickets)
    {
        var numbers = new List<double>?[tickets.GroupCount];
        for (var group = 0; group < numbers.Length; group += Sampled) numbers[group] = [];
        for (var row = 0; row < tickets.Groups.Length; row++)
        {
            if (tickets.Seconds[row] != AnsweredTickets.Absent) numbers[tickets.Groups[row]]?.Add(tickets.Seconds[row] / SecondsPerHour);
        }

        return new[] { (Figure: "mttr.median", P: 0.5), (Figure: "mttr.p90", P: 0.9) }.Max(quantile => TimeToResolve.ValuesOf(quantile.Figure)
            .Zip(numbers, (value, all) => all is { Count: > 0 } ? Math.Abs((value!.Value / Quantile.Of([.. all.Order()], quantile.P, QuantileRule.Type7)!.Value) - 1) : 0).Max());
    }
}
