using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.SlaAttainment;

/// <summary>The share of resolved tickets that kept their service level agreements.</summary>
internal sealed class SlaAttainmentMetric() : ShareMetric("sla", 1, MetricGroup.Efficiency, MetricDay.Resolved, new FigureDefinition
{
    Id = "sla.attainment",
    Name = new("SLA kept", "SLA tenu"),
    Definition = new(
        "Resolved tickets of which no settled agreement was breached, of all resolved tickets with a settled agreement; tickets still open do not count, however late they are. Wilson interval.",
        "Tickets résolus dont aucun engagement échu n’a été manqué, parmi tous les tickets résolus ayant un engagement échu ; les tickets encore ouverts ne comptent pas, même en retard. Intervalle de Wilson."),
    Formula = "resolved with every settled agreement met ÷ resolved with a settled agreement",
    Source = "Interval: E. B. Wilson, JASA 22 (1927).",
    Unit = Units.Share,
    Clock = Clock.Desk,
    Direction = Direction.MoreIsBetter,
})
{
    protected override bool? IsHit(Ticket ticket) => ticket.IsResolved ? ticket.SlaMet : null;
}
