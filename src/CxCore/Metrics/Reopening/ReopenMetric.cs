using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Reopening;

/// <summary>The share of resolved tickets that had been resolved before.</summary>
internal sealed class ReopenMetric() : ShareMetric("reopen", 1, MetricGroup.Quality, MetricDay.Resolved, new FigureDefinition
{
    Id = "reopen.rate",
    Name = new("Reopened", "Rouverts"),
    Definition = new(
        "Resolved tickets that were reopened at least once, by the helpdesk's counter, of all resolved tickets with that counter; Wilson interval.",
        "Tickets résolus rouverts au moins une fois, d’après le compteur de l’outil, parmi tous les tickets résolus qui l’ont ; intervalle de Wilson."),
    Formula = "resolved with reopenings > 0 ÷ resolved",
    Source = "Interval: E. B. Wilson, JASA 22 (1927).",
    Unit = Units.Share,
    Clock = Clock.Customer,
    Direction = Direction.LessIsBetter,
})
{
    protected override bool? IsHit(Ticket ticket) => ticket.IsResolved && ticket.Reopens is { } reopens ? reopens > 0 : null;
}
