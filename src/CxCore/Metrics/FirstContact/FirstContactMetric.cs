using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.FirstContact;

/// <summary>The share of resolved tickets that the first hands solved for good.</summary>
internal sealed class FirstContactMetric() : ShareMetric("fcr", 1, MetricGroup.Efficiency, MetricDay.Resolved, new FigureDefinition
{
    Id = "fcr.rate",
    Name = new("Solved at first contact", "Résolu au premier contact"),
    Definition = new(
        "Resolved tickets with no reassignment and no reopening, by the helpdesk's counters, of all resolved tickets with both; Wilson interval.",
        "Tickets résolus sans réaffectation ni réouverture, d’après les compteurs de l’outil, parmi tous les tickets résolus qui ont les deux ; intervalle de Wilson."),
    Formula = "resolved with 0 reassignments and 0 reopenings ÷ resolved",
    Source = "Interval: E. B. Wilson, JASA 22 (1927).",
    Unit = Units.Share,
    Clock = Clock.Desk,
    Direction = Direction.MoreIsBetter,
})
{
    protected override bool? IsHit(Ticket ticket) =>
        ticket is { IsResolved: true, Reassignments: { } reassignments, Reopens: { } reopens } ? reassignments == 0 && reopens == 0 : null;
}
