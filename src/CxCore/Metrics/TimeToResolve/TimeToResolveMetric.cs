using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.TimeToResolve;

/// <summary>How long it took from opening to resolution, by the calendar.</summary>
internal sealed class TimeToResolveMetric() : DurationMetric("mttr", 1, MetricDay.Resolved, new DurationWords(
    new("Time to resolve", "Délai de résolution"),
    new("the hours from opening to resolution, by the calendar", "des heures de l’ouverture à la résolution, selon le calendrier"),
    new("Tickets without a time of resolution are left out.", "Les tickets sans heure de résolution sont écartés."),
    "(resolved − opened)",
    Clock.Desk))
{
    protected override TimeSpan? SpanOf(Ticket ticket) => ticket.IsResolved ? ticket.ResolvedAt - ticket.OpenedAt : null;
}
