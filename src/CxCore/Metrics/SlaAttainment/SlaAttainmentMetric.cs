using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.SlaAttainment;

/// <summary>The share of resolved tickets that kept their service level agreements.</summary>
internal sealed class SlaAttainmentMetric() : ShareMetric("sla", 1, MetricDay.Resolved, new FigureDefinition(
    "sla.attainment",
    "share",
    Clock.Desk,
    MoreIsBetter: true,
    "Resolved tickets of which no settled agreement was breached, of all resolved tickets with a settled agreement; Wilson interval."))
{
    protected override bool? IsHit(Ticket ticket) => ticket.IsResolved ? ticket.SlaMet : null;
}
