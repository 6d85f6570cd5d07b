using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Reference;

/// <summary>Shares of tickets as figures.</summary>
internal static class Shares
{
    internal static void IsShare(this ReferenceValue printed, Figure ours) => printed.IsShare((long)Math.Round(ours.Value!.Value * ours.N), ours);

    /// <summary>The share of things that are hits.</summary>
    internal static Figure Share<T>(this IEnumerable<T> all, Func<T, bool> isHit)
    {
        var tally = new ShareTally();
        foreach (var one in all) tally.Add(isHit(one) ? 1 : 0);
        return tally.Figure(MetricCatalogue.Find("sla.attainment")!);
    }

    /// <summary>The share of tickets that repeat an earlier one, of those that have a key.</summary>
    internal static Figure Repeats(IReadOnlyList<Ticket> tickets, Func<Ticket, string?> key, TimeSpan window) =>
        Recurrence.Judge(tickets, key, window).Where(t => key(t) is not null).Share(t => t.Repeats is not null);
}
