using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.FirstContact;

/// <summary>The share of resolved tickets that the first hands solved for good.</summary>
internal sealed class FirstContactMetric() : ShareMetric("fcr", 1, MetricDay.Resolved, new FigureDefinition(
    "fcr.rate",
    "share",
    Clock.Desk,
    MoreIsBetter: true,
    "Resolved tickets with no reassignment and no reopening, by the helpdesk's counters, of all resolved tickets with both; Wilson interval."))
{
    protected override bool? IsHit(Ticket ticket) =>
        ticket is { IsResolved: true, Reassignments: { } reassignments, Reopens: { } reopens } ? reassignments == 0 && reopens == 0 : null;
}
