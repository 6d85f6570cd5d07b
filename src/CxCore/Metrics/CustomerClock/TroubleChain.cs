using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.CustomerClock;

/// <summary>One trouble as its customer lived it: the contacts about it, one after the other.</summary>
/// <param name="Tickets">The contacts in the order in which they were opened.</param>
/// <param name="WorkingSince">The last resolution of them all; <see langword="null"/> while one is open, or where a time of resolution is not known or lies before its opening.</param>
/// <param name="IsSettled">Whether the last resolution has stood for as long as a new contact would count as the same trouble.</param>
public sealed record TroubleChain(IReadOnlyList<Ticket> Tickets, DateTimeOffset? WorkingSince, bool IsSettled)
{
    /// <summary>When the customer first reported it.</summary>
    public DateTimeOffset FirstReportedAt => Tickets[0].OpenedAt;

    /// <summary>How often it had to be reported.</summary>
    public int Reports => Tickets.Count;

    /// <summary>The customer's clock: from the first report until it really worked; <see langword="null"/> where that is not known.</summary>
    public TimeSpan? CustomerTime => WorkingSince - FirstReportedAt;

    /// <summary>The desk's clock: from opening to resolution of each ticket that was resolved at a known time, those before their opening left out.</summary>
    public IEnumerable<TimeSpan> DeskTimes =>
        Tickets.Where(t => t is { IsResolved: true, ResolvedAt: not null } && t.ResolvedAt >= t.OpenedAt).Select(t => t.ResolvedAt!.Value - t.OpenedAt);
}
