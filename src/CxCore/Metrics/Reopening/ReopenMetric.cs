using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Reopening;

/// <summary>The share of resolved tickets that had been resolved before.</summary>
internal sealed class ReopenMetric() : ShareMetric("reopen", 1, MetricDay.Resolved, new FigureDefinition(
    "reopen.rate",
    "share",
    Clock.Customer,
    MoreIsBetter: false,
    "Resolved tickets that were reopened at least once, by the helpdesk's counter, of all resolved tickets with that counter; Wilson interval."))
{
    protected override bool? IsHit(Ticket ticket) => ticket.IsResolved && ticket.Reopens is { } reopens ? reopens > 0 : null;
}
